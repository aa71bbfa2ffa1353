package io.journeyloop.journey;

import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerEventsRecorded;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.persistence.InstanceMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A goal that happened while a customer was in the journey and is told after the journey instance has ended is that instance's
 * success all the same: counted when it happened. Nothing moves by it. One statement for any number of events.
 */
@Component
class LateGoals {

    private final InstanceMapper mapper;
    private final JourneyModels models;
    private final InstanceStates instanceStates;
    private final Clock clock;

    LateGoals(InstanceMapper mapper, JourneyModels models, InstanceStates instanceStates, Clock clock) {
        this.mapper = mapper;
        this.models = models;
        this.instanceStates = instanceStates;
        this.clock = clock;
    }

    /** Before the events move journey instances on: those that end by them now are open still. */
    @Order(0)
    @EventListener
    void on(CustomerEventsRecorded recorded) {
        Instant now = clock.instant();
        List<CustomerEvent> earlier = recorded.earlierThan(now);
        if (earlier.isEmpty()) {
            return;
        }
        Set<CustomerId> customers =
                earlier.stream().map(CustomerEvent::customerId).collect(Collectors.toSet());
        for (JourneyInstance ended :
                mapper.endedSince(customers, earlier.getFirst().occurredAt())) {
            earlier.stream()
                    .filter(event -> isReachedBy(ended, event))
                    .findFirst()
                    .ifPresent(event -> instanceStates.reachedGoal(ended, event.occurredAt()));
        }
    }

    /** Other systems tell whole seconds, and the second of the entry is no time before it. */
    private boolean isReachedBy(JourneyInstance ended, CustomerEvent event) {
        return Objects.equals(ended.customerId(), event.customerId())
                && event.type().equals(models.map(ended.versionId()).goal())
                && !event.occurredAt().isBefore(ended.enteredAt().truncatedTo(ChronoUnit.SECONDS))
                && !event.occurredAt().isAfter(Objects.requireNonNull(ended.endedAt()));
    }
}
