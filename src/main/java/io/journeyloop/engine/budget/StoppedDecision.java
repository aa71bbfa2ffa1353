package io.journeyloop.engine.budget;

import io.journeyloop.common.Problem;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.jspecify.annotations.Nullable;

/**
 * Asks a decision. Where that is stopped for taking too much, the process stands still there with an incident, instead of
 * failing whoever brought it there; a signal asks again.
 */
final class StoppedDecision extends AbstractBpmnActivityBehavior {

    /** The incident's type. */
    static final String INCIDENT = "decisionStopped";

    private final DmnBusinessRuleTaskActivityBehavior decision;

    StoppedDecision(DmnBusinessRuleTaskActivityBehavior decision) {
        this.decision = decision;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        try {
            decision.execute(execution);
        } catch (RuntimeException failed) {
            Problem stopped = stopped(failed);
            if (stopped == null) {
                throw failed;
            }
            execution.createIncident(INCIDENT, execution.getCurrentActivityId(), stopped.getMessage());
        }
    }

    @Override
    public void signal(ActivityExecution execution, @Nullable String signal, @Nullable Object data) throws Exception {
        execute(execution);
    }

    private static @Nullable Problem stopped(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }
}
