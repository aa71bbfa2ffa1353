package io.journeyloop.journey.process;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.TouchpointEvents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells that a journey instance has come to where it waits for an event. */
@Component
public class WaitListener implements ExecutionListener {

    private final TouchpointEvents events;

    /** Lazy, because the engine is built with its listeners. */
    WaitListener(@Lazy TouchpointEvents events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        events.awaits(InstanceId.ofBusinessKey(execution.getProcessBusinessKey()));
    }
}
