package io.journeyloop.journey;

import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerEventsRecorded;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.engine.Engine;
import io.journeyloop.engine.Engine.Waiting;
import io.journeyloop.journey.RememberedEvents.Early;
import io.journeyloop.journey.persistence.InstanceMapper;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets waiting journeys move on when an event about their customer is recorded, in the event's transaction: who waits is
 * asked once for the whole batch. Then customers enter the journeys that an event begins; those are moved by what happened
 * later, not by that same event. What happened before a customer entered doesn't move that journey instance and is none of its
 * success, whenever it is told. An event nobody waits for is kept all the same,
 * and remembered where the journey instance will ask for it.
 */
@Component
class EventDelivery {

    private final InstanceMapper mapper;
    private final JourneyModels models;
    private final InstanceStates instanceStates;
    private final EventEntries entries;
    private final RememberedEvents remembered;
    private final Engine engine;
    private final Happening happening;

    EventDelivery(
            InstanceMapper mapper,
            JourneyModels models,
            InstanceStates instanceStates,
            EventEntries entries,
            RememberedEvents remembered,
            Engine engine,
            Happening happening) {
        this.remembered = remembered;
        this.mapper = mapper;
        this.models = models;
        this.instanceStates = instanceStates;
        this.entries = entries;
        this.engine = engine;
        this.happening = happening;
    }

    @EventListener
    void on(CustomerEventsRecorded recorded) {
        List<CustomerEvent> events = recorded.events().stream()
                .sorted(Comparator.comparing(CustomerEvent::occurredAt))
                .toList();
        Set<CustomerId> customers =
                events.stream().map(CustomerEvent::customerId).collect(Collectors.toSet());
        if (customers.isEmpty()) {
            return;
        }
        List<JourneyInstance> all = mapper.openOf(customers);
        remembered.lock(all, events.stream().map(CustomerEvent::type).collect(Collectors.toSet()));
        Map<CustomerId, List<JourneyInstance>> open = byCustomer(all);
        Map<InstanceId, CustomerEvent> moved = deliver(events, open, Map.of());
        Map<String, Integer> places = new HashMap<>();
        events.forEach(event -> places.put(event.eventId(), places.size()));
        Map<InstanceId, CustomerEvent> entered =
                entries.enter(events, (journey, event) -> open.getOrDefault(event.customerId(), List.of()).stream()
                        .filter(one -> one.key().equals(journey) && moved.containsKey(one.id()))
                        .map(one -> Objects.requireNonNull(moved.get(one.id())))
                        .anyMatch(last -> place(places, last) >= place(places, event)));
        Set<CustomerId> withMore = withMore(entered, events);
        if (!withMore.isEmpty()) {
            List<JourneyInstance> fresh = mapper.openOf(withMore).stream()
                    .filter(one -> entered.containsKey(one.id()))
                    .toList();
            deliver(events, byCustomer(fresh), entered);
        }
    }

    /** Delivers what happened to a customer since the entry to a journey instance of which nobody knew that it is the customer's. */
    void catchUp(JourneyInstance journeyInstance, List<CustomerEvent> told) {
        List<CustomerEvent> events = told.stream()
                .filter(event -> isSince(event, journeyInstance))
                .sorted(Comparator.comparing(CustomerEvent::occurredAt))
                .toList();
        if (!events.isEmpty()) {
            remembered.lock(
                    List.of(journeyInstance),
                    events.stream().map(CustomerEvent::type).collect(Collectors.toSet()));
            deliver(events, byCustomer(List.of(journeyInstance)), Map.of());
        }
    }

    private static int place(Map<String, Integer> places, CustomerEvent event) {
        return places.getOrDefault(event.eventId(), 0);
    }

    private static Map<CustomerId, List<JourneyInstance>> byCustomer(List<JourneyInstance> instances) {
        return instances.stream()
                .collect(Collectors.groupingBy(instance -> Objects.requireNonNull(instance.customerId())));
    }

    /** Who entered and has further events in this batch. */
    private static Set<CustomerId> withMore(Map<InstanceId, CustomerEvent> entered, List<CustomerEvent> events) {
        Map<CustomerId, Long> count =
                events.stream().collect(Collectors.groupingBy(CustomerEvent::customerId, Collectors.counting()));
        return entered.values().stream()
                .map(CustomerEvent::customerId)
                .filter(customer -> count.getOrDefault(customer, 0L) > 1)
                .collect(Collectors.toSet());
    }

    /**
     * Each instance gets the events that come after the one that began it, or all where none did. In rounds: in each, every
     * instance gets the next event that it waits for, all together, and then is asked anew what it waits for.
     *
     * @return by instance: the last event that moved it
     */
    private Map<InstanceId, CustomerEvent> deliver(
            List<CustomerEvent> events,
            Map<CustomerId, List<JourneyInstance>> open,
            Map<InstanceId, CustomerEvent> begunBy) {
        Map<InstanceId, Queued> queues = queues(events, open, begunBy);
        Map<InstanceId, CustomerEvent> moved = new HashMap<>();
        List<Early> early = new ArrayList<>();
        while (!queues.isEmpty()) {
            Map<String, List<Waiting>> waiting = waiting(queues.values());
            List<Delivery> single = new ArrayList<>();
            List<Delivery> several = new ArrayList<>();
            for (Queued queued : queues.values()) {
                Delivery next =
                        next(queued, waiting.getOrDefault(queued.instance().businessKey(), List.of()), early);
                if (next != null) {
                    (next.waiting().size() == 1 ? single : several).add(next);
                }
            }
            deliverTogether(single);
            several.forEach(this::correlate);
            Stream.of(single, several)
                    .flatMap(List::stream)
                    .forEach(one -> moved.put(one.instance().id(), one.event()));
            queues.values().removeIf(queued -> queued.left().isEmpty());
        }
        remembered.keep(early);
        return moved;
    }

    /** What is left to deliver to an instance, in the order in which it happened. */
    private record Queued(JourneyInstance instance, Deque<CustomerEvent> left) {}

    private record Delivery(JourneyInstance instance, CustomerEvent event, List<Waiting> waiting) {}

    private static Map<InstanceId, Queued> queues(
            List<CustomerEvent> events,
            Map<CustomerId, List<JourneyInstance>> open,
            Map<InstanceId, CustomerEvent> begunBy) {
        Map<InstanceId, Queued> queues = new LinkedHashMap<>();
        Set<InstanceId> notYet = new HashSet<>(begunBy.keySet());
        for (CustomerEvent event : events) {
            for (JourneyInstance instance : open.getOrDefault(event.customerId(), List.of())) {
                if (!notYet.contains(instance.id()) && isSince(event, instance)) {
                    queues.computeIfAbsent(instance.id(), id -> new Queued(instance, new ArrayDeque<>()))
                            .left()
                            .add(event);
                }
                if (event.equals(begunBy.get(instance.id()))) {
                    notYet.remove(instance.id());
                }
            }
        }
        return queues;
    }

    /** Takes events off until one is waited for; the others came early. */
    private @Nullable Delivery next(Queued queued, List<Waiting> waiting, List<Early> early) {
        for (CustomerEvent event = queued.left().poll();
                event != null;
                event = queued.left().poll()) {
            CustomerEvent next = event;
            if (next.type().equals(models.map(queued.instance().versionId()).goal())) {
                instanceStates.reachedGoal(queued.instance(), next.occurredAt());
            }
            List<Waiting> asking = waiting.stream()
                    .filter(one -> one.message().equals(next.type()))
                    .toList();
            if (!asking.isEmpty()) {
                return new Delivery(queued.instance(), next, asking);
            }
            early.add(new Early(queued.instance(), next));
        }
        return null;
    }

    private void deliverTogether(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        engine.together(
                deliveries.stream().map(one -> one.waiting().getFirst()).toList(),
                () -> deliveries.forEach(one -> happening.at(one.event().occurredAt(), () -> {
                    engine.deliver(one.waiting().getFirst(), Map.of());
                    return one;
                })));
    }

    private void correlate(Delivery one) {
        happening.at(
                one.event().occurredAt(),
                () -> engine.correlate(one.instance().businessKey(), one.event().type(), Map.of()));
    }

    /** Other systems tell whole seconds, and the second of the entry is no time before it. */
    private static boolean isSince(CustomerEvent event, JourneyInstance instance) {
        return !event.occurredAt().isBefore(instance.enteredAt().truncatedTo(ChronoUnit.SECONDS));
    }

    private Map<String, List<Waiting>> waiting(Collection<Queued> queues) {
        List<String> keys =
                queues.stream().map(queued -> queued.instance().businessKey()).toList();
        Set<String> types = queues.stream()
                .flatMap(queued -> queued.left().stream())
                .map(CustomerEvent::type)
                .collect(Collectors.toSet());
        return engine.waiting(keys, types).stream().collect(Collectors.groupingBy(Waiting::businessKey));
    }
}
