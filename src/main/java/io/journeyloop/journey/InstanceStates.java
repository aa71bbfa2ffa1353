package io.journeyloop.journey;

import io.journeyloop.journey.JourneyInstance.State;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.journey.persistence.InstanceMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the row of a journey instance in step with the engine's process instance: goal and end. */
@Component
public class InstanceStates {

    private final InstanceMapper mapper;
    private final JourneyModels models;
    private final TouchpointEvents events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    InstanceStates(
            InstanceMapper mapper,
            JourneyModels models,
            TouchpointEvents events,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.mapper = mapper;
        this.models = models;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The engine's process instance has ended; called in its transaction. Follow-ups under the same key are no end. */
    public void ended(InstanceId instanceId, String definitionId, String endElement, boolean cancelled) {
        JourneyInstance open = mapper.byId(instanceId);
        if (open == null
                || open.state() != State.OPEN
                || !open.versionId().equals(models.versionOf(definitionId).id())) {
            return;
        }
        Instant now = clock.instant();
        State state = cancelled ? State.EXITED : State.COMPLETED;
        boolean keepGuard = EntryRule.of(models.map(open.versionId())).isNever();
        mapper.end(instanceId, state, now, cancelled ? null : endElement, keepGuard);
        record(open, Kind.JOURNEY_ENDED, now);
        publisher.publishEvent(new JourneyEnded(Objects.requireNonNull(mapper.byId(instanceId))));
    }

    /** The journey's goal happened while the instance was open; counted once. */
    void reachedGoal(JourneyInstance instance, Instant occurredAt) {
        Instant at = occurredAt.isBefore(instance.enteredAt()) ? instance.enteredAt() : occurredAt;
        if (mapper.reachGoal(instance.id(), at) == 1) {
            record(instance, Kind.GOAL, at);
        }
    }

    void entered(JourneyInstance instance) {
        record(instance, Kind.JOURNEY_ENTERED, instance.enteredAt());
        publisher.publishEvent(new JourneyEntered(instance));
    }

    private void record(JourneyInstance instance, Kind kind, @Nullable Instant at) {
        events.record(new TouchpointEvent(
                instance.id(),
                instance.versionId(),
                TouchpointEvent.JOURNEY,
                kind,
                Objects.requireNonNull(at),
                instance.enteredAt()));
    }
}
