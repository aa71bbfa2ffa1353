package io.journeyloop.journey.process;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.journey.TouchpointEvents;
import io.journeyloop.journey.VersionId;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Records that a follow-up which the model draws, but which is no touchpoint itself, has begun. */
@Component
public class FollowUpListener implements ExecutionListener {

    private final JourneyModels models;
    private final TouchpointEvents events;
    private final Clock clock;

    /** Lazy, because the engine is built with its listeners and the models ask the engine. */
    FollowUpListener(@Lazy JourneyModels models, @Lazy TouchpointEvents events, Clock clock) {
        this.models = models;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        VersionId version = models.versionOf(execution.getProcessDefinitionId()).id();
        String element = execution.getCurrentActivityId();
        if (models.map(version).followUps().isFollowUp(element)) {
            Instant now = clock.instant();
            events.record(new TouchpointEvent(
                    InstanceId.ofBusinessKey(execution.getProcessBusinessKey()),
                    version,
                    element,
                    Kind.FOLLOW_UP,
                    now,
                    now));
        }
    }
}
