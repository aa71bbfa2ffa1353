package io.journeyloop.contact.process;

import io.journeyloop.journey.InstanceId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Where in a journey an execution stands. Within a process that the journey calls, that is the journey's call
 * activity: the map knows no other.
 *
 * @param instanceId the journey instance, which is the business key of all its process instances
 * @param processKey the process that the execution belongs to
 * @param touchpoint the journey's own element
 */
record JourneyPlace(InstanceId instanceId, String processKey, String touchpoint) {

    static JourneyPlace of(DelegateExecution execution) {
        ExecutionEntity own = (ExecutionEntity) execution;
        String element = own.getCurrentActivityId();
        ExecutionEntity top = own.getProcessInstance();
        for (ExecutionEntity caller = top.getSuperExecution(); caller != null; caller = top.getSuperExecution()) {
            element = caller.getCurrentActivityId();
            top = caller.getProcessInstance();
        }
        return new JourneyPlace(
                InstanceId.ofBusinessKey(top.getBusinessKey()),
                own.getProcessDefinition().getKey(),
                element);
    }
}
