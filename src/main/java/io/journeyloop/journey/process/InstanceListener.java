package io.journeyloop.journey.process;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.InstanceStates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Hands the business key down to called processes, and tells of the end of a journey. */
@Component
public class InstanceListener implements ExecutionListener {

    private final InstanceStates instanceStates;

    InstanceListener(@Lazy InstanceStates instanceStates) {
        this.instanceStates = instanceStates;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (EVENTNAME_START.equals(execution.getEventName())) {
            inheritBusinessKey((ExecutionEntity) execution);
        } else if (execution.getSuperExecution() == null && execution.getProcessBusinessKey() != null) {
            instanceStates.ended(
                    InstanceId.ofBusinessKey(execution.getProcessBusinessKey()),
                    execution.getProcessDefinitionId(),
                    InnerEndListener.endElement((ExecutionEntity) execution),
                    execution.isCanceled());
        }
    }

    private static void inheritBusinessKey(ExecutionEntity execution) {
        ExecutionEntity caller = execution.getSuperExecution();
        if (caller != null && execution.getBusinessKey() == null) {
            execution.setBusinessKey(caller.getProcessBusinessKey());
        }
    }
}
