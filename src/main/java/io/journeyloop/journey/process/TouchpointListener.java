package io.journeyloop.journey.process;

import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.ElementSpec;
import io.journeyloop.journey.Happening;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyLanguage;
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

/** Records that a touchpoint was entered, completed, or ended without being completed. */
@Component
public class TouchpointListener implements ExecutionListener {

    private final JourneyModels models;
    private final TouchpointEvents events;
    private final Happening happening;
    private final Clock clock;

    /** Lazy, because the engine is built with its listeners and the models ask the engine. */
    TouchpointListener(@Lazy JourneyModels models, @Lazy TouchpointEvents events, Happening happening, Clock clock) {
        this.models = models;
        this.events = events;
        this.happening = happening;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        InstanceId instance = InstanceId.ofBusinessKey(execution.getProcessBusinessKey());
        VersionId version = models.versionOf(execution.getProcessDefinitionId()).id();
        String touchpoint = execution.getCurrentActivityId();
        Instant now = clock.instant();
        if (EVENTNAME_START.equals(execution.getEventName())) {
            happening.begins(instance, touchpoint);
            events.record(new TouchpointEvent(instance, version, touchpoint, Kind.ENTERED, now, now));
        } else if (execution.isCanceled()) {
            events.recordLater(instance, version, touchpoint, Kind.LEFT, happening.ends(instance, touchpoint, now));
        } else if (isAbandoned(execution, touchpoint)) {
            events.recordLater(instance, version, touchpoint, Kind.LEFT, now);
            events.recordLater(instance, version, touchpoint, Kind.ABANDONED, now);
        } else {
            events.recordLater(
                    instance, version, touchpoint, Kind.COMPLETED, happening.ends(instance, touchpoint, now));
        }
    }

    /** Staff finished the task by saying that the customer left: done for them, not passed by the customer. */
    private boolean isAbandoned(DelegateExecution execution, String touchpoint) {
        ElementSpec spec = models.element(execution.getProcessDefinitionId(), touchpoint);
        if (spec.property(JourneyLanguage.ABANDONED_BY) == null) {
            return false;
        }
        String outcome = ProcessVariables.OUTCOME.in(execution);
        return outcome != null && spec.list(JourneyLanguage.ABANDONED_BY).contains(outcome);
    }
}
