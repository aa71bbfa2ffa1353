package io.journeyloop.journey;

import io.journeyloop.customer.CustomerFact;
import io.journeyloop.customer.FactsRecorded;
import io.journeyloop.engine.Engine;
import io.journeyloop.engine.Engine.Waiting;
import io.journeyloop.journey.RememberedEvents.Early;
import io.journeyloop.journey.persistence.InstanceMapper;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets waiting journeys move on when a fact about their customer is recorded, in the fact's transaction: who waits is
 * asked once for the whole batch. Then customers enter the journeys that a fact begins; those are moved by what happened
 * later, not by that same fact. What happened before a customer entered doesn't move that passage and is none of its
 * success, whenever it is told. A fact nobody waits for is kept all the same,
 * and remembered where the passage will ask for it.
 */
@Component
class FactDelivery {

    private final InstanceMapper mapper;
    private final JourneyModels models;
    private final Passages passages;
    private final EventEntries entries;
    private final RememberedEvents remembered;
    private final Engine engine;
    private final Happening happening;

    FactDelivery(
            InstanceMapper mapper,
            JourneyModels models,
            Passages passages,
            EventEntries entries,
            RememberedEvents remembered,
            Engine engine,
            Happening happening) {
        this.remembered = remembered;
        this.mapper = mapper;
        this.models = models;
        this.passages = passages;
        this.entries = entries;
        this.engine = engine;
        this.happening = happening;
    }

    @EventListener
    void on(FactsRecorded recorded) {
        List<CustomerFact> facts = recorded.facts().stream()
                .sorted(Comparator.comparing(CustomerFact::occurredAt))
                .toList();
        Set<Long> customers = facts.stream().map(CustomerFact::customerId).collect(Collectors.toSet());
        if (customers.isEmpty()) {
            return;
        }
        List<JourneyInstance> all = mapper.openOf(customers);
        remembered.lock(all, facts.stream().map(CustomerFact::type).collect(Collectors.toSet()));
        Map<Long, List<JourneyInstance>> open = byCustomer(all);
        Map<Long, CustomerFact> moved = deliver(facts, open, Map.of());
        Map<String, Integer> places = new HashMap<>();
        facts.forEach(fact -> places.put(fact.eventId(), places.size()));
        Map<Long, CustomerFact> entered =
                entries.enter(facts, (journey, fact) -> open.getOrDefault(fact.customerId(), List.of()).stream()
                        .filter(one -> one.key().equals(journey) && moved.containsKey(one.id()))
                        .map(one -> Objects.requireNonNull(moved.get(one.id())))
                        .anyMatch(last -> place(places, last) >= place(places, fact)));
        Set<Long> withMore = withMore(entered, facts);
        if (!withMore.isEmpty()) {
            List<JourneyInstance> fresh = mapper.openOf(withMore).stream()
                    .filter(one -> entered.containsKey(one.id()))
                    .toList();
            deliver(facts, byCustomer(fresh), entered);
        }
    }

    /** Delivers what happened to a customer since the entry to a passage of which nobody knew that it is the customer's. */
    void catchUp(JourneyInstance passage, List<CustomerFact> told) {
        List<CustomerFact> facts = told.stream()
                .filter(fact -> isSince(fact, passage))
                .sorted(Comparator.comparing(CustomerFact::occurredAt))
                .toList();
        if (!facts.isEmpty()) {
            remembered.lock(
                    List.of(passage), facts.stream().map(CustomerFact::type).collect(Collectors.toSet()));
            deliver(facts, byCustomer(List.of(passage)), Map.of());
        }
    }

    private static int place(Map<String, Integer> places, CustomerFact fact) {
        return places.getOrDefault(fact.eventId(), 0);
    }

    private static Map<Long, List<JourneyInstance>> byCustomer(List<JourneyInstance> instances) {
        return instances.stream()
                .collect(Collectors.groupingBy(instance -> Objects.requireNonNull(instance.customerId())));
    }

    /** Who entered and has further facts in this batch. */
    private static Set<Long> withMore(Map<Long, CustomerFact> entered, List<CustomerFact> facts) {
        Map<Long, Long> count =
                facts.stream().collect(Collectors.groupingBy(CustomerFact::customerId, Collectors.counting()));
        return entered.values().stream()
                .map(CustomerFact::customerId)
                .filter(customer -> count.getOrDefault(customer, 0L) > 1)
                .collect(Collectors.toSet());
    }

    /**
     * Each instance gets the facts that come after the one that began it, or all where none did.
     *
     * @return by instance: the last fact that moved it
     */
    private Map<Long, CustomerFact> deliver(
            List<CustomerFact> facts, Map<Long, List<JourneyInstance>> open, Map<Long, CustomerFact> begunBy) {
        Map<String, List<Waiting>> waiting = waiting(open, facts);
        Map<Long, CustomerFact> moved = new HashMap<>();
        Set<Long> notYet = new HashSet<>(begunBy.keySet());
        List<Early> early = new ArrayList<>();
        for (CustomerFact fact : facts) {
            for (JourneyInstance instance : open.getOrDefault(fact.customerId(), List.of())) {
                if (!notYet.contains(instance.id()) && isSince(fact, instance)) {
                    List<Waiting> known = waiting.getOrDefault(instance.businessKey(), List.of());
                    if (deliver(fact, instance, known, moved.containsKey(instance.id()))) {
                        moved.put(instance.id(), fact);
                    } else {
                        early.add(new Early(instance, fact));
                    }
                }
                if (fact.equals(begunBy.get(instance.id()))) {
                    notYet.remove(instance.id());
                }
            }
        }
        remembered.keep(early);
        return moved;
    }

    /** Other systems tell whole seconds, and the second of the entry is no time before it. */
    private static boolean isSince(CustomerFact fact, JourneyInstance instance) {
        return !fact.occurredAt().isBefore(instance.enteredAt().truncatedTo(ChronoUnit.SECONDS));
    }

    private Map<String, List<Waiting>> waiting(Map<Long, List<JourneyInstance>> open, List<CustomerFact> facts) {
        List<String> keys = open.values().stream()
                .flatMap(List::stream)
                .map(JourneyInstance::businessKey)
                .toList();
        Set<String> types = facts.stream().map(CustomerFact::type).collect(Collectors.toSet());
        return engine.waiting(keys, types).stream().collect(Collectors.groupingBy(Waiting::businessKey));
    }

    /** Once an instance has moved, what it waits for may have changed, so it is asked again. */
    private boolean deliver(CustomerFact fact, JourneyInstance instance, List<Waiting> known, boolean moved) {
        if (fact.type().equals(models.map(instance.versionId()).goal())) {
            passages.reachedGoal(instance, fact.occurredAt());
        }
        List<Waiting> first =
                known.stream().filter(one -> one.message().equals(fact.type())).toList();
        if (moved || first.size() > 1) {
            return happening.at(
                            fact.occurredAt(), () -> engine.correlate(instance.businessKey(), fact.type(), Map.of()))
                    > 0;
        }
        return happening.at(fact.occurredAt(), () -> {
            first.forEach(one -> engine.deliver(one, Map.of()));
            return !first.isEmpty();
        });
    }
}
