package io.journeyloop.customer;

import io.journeyloop.customer.persistence.CustomerEventMapper;
import io.journeyloop.customer.persistence.CustomerEventRow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to customers: each fact kept once, and told to whoever waits for it. */
@Service
@Transactional
public class CustomerEvents {

    private static final int BATCH = 500;
    private static final int RECENT = 10_000;

    private final CustomerEventMapper mapper;
    private final CustomerStatus status;
    private final AttributeText attributes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerEvents(
            CustomerEventMapper mapper,
            CustomerStatus status,
            AttributeText attributes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.status = status;
        this.attributes = attributes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records facts about customers that exist. A fact whose event id is known already is left alone, also where two
     * senders hand it in at the same moment. What is new is published as {@link CustomerEventsRecorded} in this transaction.
     */
    public RecordedEvents record(List<NewCustomerEvent> facts) {
        Map<String, NewCustomerEvent> distinct = new LinkedHashMap<>();
        Set<String> duplicates = new LinkedHashSet<>();
        facts.forEach(fact -> {
            if (distinct.putIfAbsent(fact.eventId(), fact) != null) {
                duplicates.add(fact.eventId());
            }
        });
        Set<String> written = write(distinct);
        List<CustomerEvent> recorded = distinct.values().stream()
                .filter(fact -> written.contains(fact.eventId()))
                .map(CustomerEvents::fact)
                .toList();
        distinct.keySet().stream().filter(id -> !written.contains(id)).forEach(duplicates::add);
        if (!recorded.isEmpty()) {
            status.follow(recorded);
            events.publishEvent(new CustomerEventsRecorded(recorded));
        }
        return new RecordedEvents(recorded, duplicates);
    }

    /** Which of these events are recorded. */
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> eventIds) {
        return eventIds.isEmpty() ? Set.of() : Set.copyOf(mapper.known(eventIds));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<CustomerEvent> of(CustomerId customerId, int limit) {
        return mapper.of(customerId, limit).stream().map(this::read).toList();
    }

    /** The customer's facts of those types that occurred between two instants, both included; the newest first. */
    @Transactional(readOnly = true)
    public List<CustomerEvent> between(CustomerId customerId, Collection<String> types, Instant from, Instant to) {
        return types.isEmpty()
                ? List.of()
                : mapper.between(customerId, types, from, to).stream()
                        .map(this::read)
                        .toList();
    }

    /** What kinds of things happened lately: the types among the newest ten thousand facts. */
    @Transactional(readOnly = true)
    public Set<String> recentTypes() {
        return Set.copyOf(mapper.recentTypes(RECENT));
    }

    /** Whether such a fact occurred between two instants, both included. */
    @Transactional(readOnly = true)
    public boolean happened(CustomerId customerId, String type, Instant from, Instant to) {
        return mapper.happened(customerId, type, from, to);
    }

    /** In the order of their ids, so that two senders of the same events wait for each other and never lock up. */
    private Set<String> write(Map<String, NewCustomerEvent> distinct) {
        List<CustomerEventRow> rows = new ArrayList<>(distinct.values().stream()
                .map(this::row)
                .sorted(Comparator.comparing(CustomerEventRow::eventId))
                .toList());
        String receipt = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Set<String> written = new HashSet<>();
        Chunks.of(rows, BATCH).forEach(chunk -> {
            mapper.insertNew(chunk, receipt, now);
            written.addAll(
                    mapper.written(chunk.stream().map(CustomerEventRow::eventId).toList(), receipt));
        });
        return written;
    }

    private CustomerEventRow row(NewCustomerEvent fact) {
        @Nullable String text = attributes.write(fact.attributes());
        return new CustomerEventRow(
                fact.eventId(),
                fact.customerId(),
                fact.type(),
                fact.occurredAt(),
                fact.channel(),
                fact.branchNo(),
                text);
    }

    private CustomerEvent read(CustomerEventRow row) {
        return new CustomerEvent(
                row.eventId(),
                row.customerId(),
                row.type(),
                row.occurredAt(),
                row.channel(),
                row.branchNo(),
                attributes.read(row.attributes()));
    }

    private static CustomerEvent fact(NewCustomerEvent fact) {
        return new CustomerEvent(
                fact.eventId(),
                fact.customerId(),
                fact.type(),
                fact.occurredAt(),
                fact.channel(),
                fact.branchNo(),
                fact.attributes());
    }
}
