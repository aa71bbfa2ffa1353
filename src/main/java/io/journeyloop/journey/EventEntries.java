package io.journeyloop.journey;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.InstanceStarts.Beginning;
import io.journeyloop.journey.persistence.InstanceMapper;
import io.journeyloop.journey.persistence.InstanceMapper.LastEntry;
import io.journeyloop.journey.persistence.InstanceMapper.NewInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lets customers enter the journeys that begin by an event which happened to them, as far as the re-entry rule allows;
 * where it does not, nothing happens. With few statements for thousands of events, in the caller's transaction.
 */
@Component
class EventEntries {

    private static final int GROUP = 200;
    /** An older event is history that somebody loads, and nobody's reason to be approached now. */
    private static final Duration FRESH = Duration.ofDays(7);

    private record Candidate(NewInstance row, CustomerEvent by) {}

    private final JourneyModels models;
    private final InstanceMapper mapper;
    private final InstanceIds ids;
    private final EntryGates gates;
    private final Customers customers;
    private final InstanceStarts starts;
    private final Clock clock;

    EventEntries(
            JourneyModels models,
            InstanceMapper mapper,
            InstanceIds ids,
            EntryGates gates,
            Customers customers,
            InstanceStarts starts,
            Clock clock) {
        this.models = models;
        this.mapper = mapper;
        this.ids = ids;
        this.gates = gates;
        this.customers = customers;
        this.starts = starts;
        this.clock = clock;
    }

    /**
     * Enters whoever may.
     *
     * @param events new ones, in the order in which they happened
     * @param within whether the customer was in the journey of that key when the event came, though no longer now
     * @return by the new instance's id: the event that began it
     */
    Map<InstanceId, CustomerEvent> enter(List<CustomerEvent> events, BiPredicate<String, CustomerEvent> within) {
        Instant oldest = clock.instant().minus(FRESH);
        List<CustomerEvent> fresh = events.stream()
                .filter(event -> !event.occurredAt().isBefore(oldest))
                .toList();
        Set<String> types = fresh.stream().map(CustomerEvent::type).collect(Collectors.toSet());
        List<JourneyMap> begun = models.latest().stream()
                .filter(map -> map.entry().byEvent())
                .filter(map -> map.startEvents().keySet().stream().anyMatch(types::contains))
                .toList();
        Map<InstanceId, CustomerEvent> entered = new HashMap<>();
        for (JourneyMap map : begun) {
            List<CustomerEvent> by = fresh.stream()
                    .filter(event -> map.startEvents().containsKey(event.type()) && !within.test(map.key(), event))
                    .toList();
            List<Candidate> allowed = allowed(map, by);
            for (int from = 0; from < allowed.size(); from += GROUP) {
                enter(map, allowed.subList(from, Math.min(from + GROUP, allowed.size())), entered);
            }
        }
        return entered;
    }

    /** In the order of the customers, so that two senders of events wait for each other and never lock up. */
    private List<Candidate> allowed(JourneyMap map, List<CustomerEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        EntryRule rule = EntryRule.of(map);
        Instant now = clock.instant();
        Set<CustomerId> customerIds =
                events.stream().map(CustomerEvent::customerId).collect(Collectors.toSet());
        Map<CustomerId, Customer> known = customers.byIds(customerIds);
        Map<CustomerId, LastEntry> last = new HashMap<>();
        gates.pass(map, customerIds).forEach(one -> last.put(one.customerId(), one));
        List<Candidate> allowed = new ArrayList<>();
        for (CustomerEvent event : events) {
            Customer customer = known.get(event.customerId());
            LastEntry before = last.get(event.customerId());
            if (customer != null && (before == null || !rule.forbids(before.enteredAt(), before.open(), now))) {
                allowed.add(new Candidate(row(map, rule, customer, time(event, now)), event));
                last.put(customer.id(), new LastEntry(customer.id(), now, true));
            }
        }
        allowed.sort(Comparator.comparing(one -> one.by().customerId()));
        return allowed;
    }

    /** A journey that an event begins is entered when that happened, however late it is told. */
    private static Instant time(CustomerEvent event, Instant now) {
        return event.occurredAt().isAfter(now) ? now : event.occurredAt();
    }

    private NewInstance row(JourneyMap map, EntryRule rule, Customer customer, Instant enteredAt) {
        String guard = rule.guard(customer.id(), map.key());
        return new NewInstance(
                ids.next(),
                customer.id(),
                map.key(),
                map.versionId(),
                customer.branchNo(),
                enteredAt,
                guard,
                Stratum.of(customer));
    }

    /** Somebody may have let a customer enter meanwhile: then the row isn't written, and nothing begins. */
    private void enter(JourneyMap map, List<Candidate> group, Map<InstanceId, CustomerEvent> entered) {
        mapper.insertFree(group.stream().map(Candidate::row).toList());
        Set<InstanceId> written = new HashSet<>(
                mapper.existing(group.stream().map(one -> one.row().id()).toList()));
        List<Candidate> beginning =
                group.stream().filter(one -> written.contains(one.row().id())).toList();
        starts.startAt(
                beginning.stream().map(one -> beginning(map, one)).toList(),
                models.version(map.versionId()).definitionId());
        beginning.forEach(one -> entered.put(one.row().id(), one.by()));
    }

    private static Beginning beginning(JourneyMap map, Candidate one) {
        String startEvent = map.startEvents().get(one.by().type());
        return new Beginning(
                one.row(),
                Objects.requireNonNull(startEvent),
                EntryContext.told(map, one.by().attributes()));
    }
}
