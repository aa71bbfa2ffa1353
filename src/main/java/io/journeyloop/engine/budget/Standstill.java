package io.journeyloop.engine.budget;

import org.camunda.bpm.engine.impl.interceptor.AtomicOperationInvocation;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncBeforeMessageJobDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** The job of a process that is left standing before an element: it is not run by itself, and shows as an incident. */
final class Standstill extends AsyncBeforeMessageJobDeclaration {

    private static final long serialVersionUID = 1L;

    Standstill(ActivityImpl activity) {
        setActivity(activity);
        setExclusive(true);
    }

    @Override
    protected MessageEntity newJobInstance(AtomicOperationInvocation invocation) {
        MessageEntity job = super.newJobInstance(invocation);
        ExecutionEntity execution = invocation.getExecution();
        job.setProcessDefinitionId(execution.getProcessDefinitionId());
        job.setProcessDefinitionKey(execution.getProcessDefinition().getKey());
        job.setDeploymentId(execution.getProcessDefinition().getDeploymentId());
        return job;
    }

    @Override
    protected void postInitialize(AtomicOperationInvocation invocation, MessageEntity job) {
        super.postInitialize(invocation, job);
        job.setExceptionMessage("The model asks for more than one command may do; it stands still here");
        job.setRetries(0);
    }
}
