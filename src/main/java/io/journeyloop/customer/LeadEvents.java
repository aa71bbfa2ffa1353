package io.journeyloop.customer;

import io.journeyloop.customer.persistence.LeadEventMapper;
import io.journeyloop.customer.persistence.LeadEventMapper.LeadEventRow;
import io.journeyloop.customer.persistence.LeadEventMapper.NumberCount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to people whose customer number nobody has yet. It waits for a time, so many events in all and of each
 * number, and becomes the customer's once the number appears: in the order in which it happened, once, with its own time.
 */
@Service
@Transactional
public class LeadEvents {

    /** Whoever makes customers may be at it in this moment; then somebody looks again. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private static final int AT_ONCE = 500;

    /**
     * What became of events of unknown numbers, by event id.
     *
     * @param duplicates known already, as a customer's or waiting
     * @param noRoom not taken, for too many wait
     */
    public record Kept(Set<String> kept, Set<String> duplicates, Set<String> noRoom) {}

    /** How much waits, and for how many numbers. */
    public record Waiting(int events, int customers) {}

    private final LeadEventMapper mapper;
    private final CustomerEvents customerEvents;
    private final AttributeText attributes;
    private final LeadEventSettings settings;
    private final Clock clock;

    LeadEvents(
            LeadEventMapper mapper,
            CustomerEvents customerEvents,
            AttributeText attributes,
            LeadEventSettings settings,
            Clock clock) {
        this.mapper = mapper;
        this.customerEvents = customerEvents;
        this.attributes = attributes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps up to some hundred events until their numbers appear. */
    public Kept keep(List<NewLeadEvent> events) {
        Map<String, NewLeadEvent> fresh = new LinkedHashMap<>();
        Set<String> duplicates = new LinkedHashSet<>();
        Set<String> ids = events.stream().map(NewLeadEvent::eventId).collect(Collectors.toSet());
        Set<String> known = new HashSet<>(customerEvents.known(ids));
        known.addAll(mapper.waiting(ids));
        for (NewLeadEvent event : events) {
            if (known.contains(event.eventId()) || fresh.putIfAbsent(event.eventId(), event) != null) {
                duplicates.add(event.eventId());
            }
        }
        Set<String> noRoom = withoutRoom(fresh.values());
        noRoom.forEach(fresh::remove);
        Set<String> written = write(fresh.values());
        fresh.keySet().stream().filter(id -> !written.contains(id)).forEach(duplicates::add);
        return new Kept(written, duplicates, noRoom);
    }

    /** Those beyond what is kept in all and of one number, in the order in which they came. */
    private Set<String> withoutRoom(Collection<NewLeadEvent> events) {
        Set<String> without = new LinkedHashSet<>();
        if (events.isEmpty()) {
            return without;
        }
        Map<String, Integer> ofOne = new HashMap<>();
        mapper.countByNumber(
                        events.stream().map(NewLeadEvent::customerNo).distinct().toList())
                .forEach((NumberCount count) -> ofOne.put(count.customerNo(), count.n()));
        int left = settings.most() - mapper.count().events();
        for (NewLeadEvent event : events) {
            int before = ofOne.getOrDefault(event.customerNo(), 0);
            if (left <= 0 || before >= settings.ofOne()) {
                without.add(event.eventId());
            } else {
                left--;
                ofOne.put(event.customerNo(), before + 1);
            }
        }
        return without;
    }

    /** In the order of their ids, so that two senders of the same events wait for each other and never lock up. */
    private Set<String> write(Collection<NewLeadEvent> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        String receipt = UUID.randomUUID().toString();
        List<LeadEventRow> rows = events.stream()
                .sorted(Comparator.comparing(NewLeadEvent::eventId))
                .map(this::row)
                .toList();
        mapper.insertNew(rows, receipt, now.plus(settings.keep()), now.plus(SOON));
        return Set.copyOf(
                mapper.written(rows.stream().map(LeadEventRow::eventId).toList(), receipt));
    }

    /**
     * Gives what waits for these numbers to their customers, a share at a time.
     *
     * @param ids of the customers who have these numbers
     * @return how many waited no longer; less than all where it is more than a share
     */
    public int join(Map<String, CustomerId> ids) {
        List<LeadEventRow> rows = ids.isEmpty() ? List.of() : mapper.lock(ids.keySet(), AT_ONCE);
        if (rows.isEmpty()) {
            return 0;
        }
        customerEvents.record(rows.stream()
                .map(row -> event(row).of(Objects.requireNonNull(ids.get(row.customerNo()))))
                .toList());
        mapper.delete(rows.stream().map(LeadEventRow::eventId).toList());
        return rows.size();
    }

    /** Those of these numbers for which an event of that type waits. */
    @Transactional(readOnly = true)
    public Set<String> numbersWith(String type, Collection<String> customerNos) {
        return customerNos.isEmpty() ? Set.of() : Set.copyOf(mapper.numbersWith(type, customerNos));
    }

    /** How much waits now. */
    @Transactional(readOnly = true)
    public Waiting waiting() {
        LeadEventMapper.Waiting waiting = mapper.count();
        return new Waiting(waiting.events(), waiting.customers());
    }

    /** Numbers at which somebody is to look again. */
    @Transactional(readOnly = true)
    public Set<String> due(Instant now, int limit) {
        return new LinkedHashSet<>(mapper.dueNumbers(now, limit));
    }

    /** Says when to look at these numbers again, if their events wait still. */
    public void lookAgain(Collection<String> customerNos, Instant at) {
        if (!customerNos.isEmpty()) {
            mapper.lookAgain(customerNos, at);
        }
    }

    /** Forgets what has waited for long enough; returns how many. */
    public int forget(Instant now) {
        List<Long> old = mapper.forgotten(now, AT_ONCE);
        return old.isEmpty() ? 0 : mapper.forget(old);
    }

    private LeadEventRow row(NewLeadEvent event) {
        return new LeadEventRow(
                event.eventId(),
                event.customerNo(),
                event.type(),
                event.occurredAt(),
                event.channel(),
                event.branchNo(),
                attributes.write(event.attributes()));
    }

    private NewLeadEvent event(LeadEventRow row) {
        return new NewLeadEvent(
                row.eventId(),
                row.customerNo(),
                row.type(),
                row.occurredAt(),
                row.channel(),
                row.branchNo(),
                attributes.read(row.attributes()));
    }
}
