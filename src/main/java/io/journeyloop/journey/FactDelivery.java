package io.journeyloop.journey;

import io.journeyloop.customer.CustomerFact;
import io.journeyloop.customer.FactsRecorded;
import io.journeyloop.engine.Engine;
import io.journeyloop.engine.Engine.Waiting;
import io.journeyloop.journey.persistence.InstanceMapper;
import java.util.Comparator;
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
 * asked once for the whole batch. A fact nobody waits for is kept all the same.
 */
@Component
class FactDelivery {

    private final InstanceMapper mapper;
    private final JourneyModels models;
    private final Passages passages;
    private final Engine engine;

    FactDelivery(InstanceMapper mapper, JourneyModels models, Passages passages, Engine engine) {
        this.mapper = mapper;
        this.models = models;
        this.passages = passages;
        this.engine = engine;
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
        Map<Long, List<JourneyInstance>> open = mapper.openOf(customers).stream()
                .collect(Collectors.groupingBy(instance -> Objects.requireNonNull(instance.customerId())));
        Map<String, List<Waiting>> waiting = waiting(open, facts);
        Set<String> moved = new HashSet<>();
        for (CustomerFact fact : facts) {
            for (JourneyInstance instance : open.getOrDefault(fact.customerId(), List.of())) {
                deliver(fact, instance, waiting.getOrDefault(instance.businessKey(), List.of()), moved);
            }
        }
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
    private void deliver(CustomerFact fact, JourneyInstance instance, List<Waiting> known, Set<String> moved) {
        if (fact.type().equals(models.map(instance.versionId()).goal())) {
            passages.reachedGoal(instance, fact.occurredAt());
        }
        String key = instance.businessKey();
        if (!moved.contains(key)) {
            List<Waiting> first = known.stream()
                    .filter(one -> one.message().equals(fact.type()))
                    .toList();
            if (first.isEmpty()) {
                return;
            }
            moved.add(key);
            if (first.size() == 1) {
                engine.deliver(first.getFirst(), Map.of());
            } else {
                engine.correlate(key, fact.type(), Map.of());
            }
        } else {
            engine.correlate(key, fact.type(), Map.of());
        }
    }
}
