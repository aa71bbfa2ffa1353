package io.journeyloop.recovery.process;

import io.journeyloop.engine.ProcessVariable;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.recovery.CaseSteps;
import io.journeyloop.recovery.StepInput;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The building block {@code ${caseStep}}: one step of the closed loop, named by the input {@code step}. */
@Component("caseStep")
class CaseStepBlock implements JavaDelegate {

    private final CaseSteps steps;

    CaseStepBlock(CaseSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepInput input = new StepInput(
                InstanceId.ofBusinessKey(execution.getProcessBusinessKey()),
                execution.getCurrentActivityId(),
                ProcessVariables.CASE_NO.in(execution),
                ProcessVariables.CASE_SOURCE.in(execution),
                ProcessVariables.SEVERITY.in(execution),
                ProcessVariables.OWNER_ROLE.in(execution),
                ProcessVariables.SLA.in(execution),
                isTrue(ProcessVariables.ROUND_THE_CLOCK, execution),
                isTrue(ProcessVariables.COMPLAINT, execution),
                ProcessVariables.OUTCOME.in(execution),
                score(execution));
        steps.run(ProcessVariables.CASE_STEP.required(execution), input).forEach(execution::setVariable);
    }

    private static boolean isTrue(ProcessVariable<Boolean> variable, DelegateExecution execution) {
        return Boolean.TRUE.equals(variable.in(execution));
    }

    private static @Nullable Integer score(DelegateExecution execution) {
        Long score = ProcessVariables.SCORE.in(execution);
        return score == null ? null : score.intValue();
    }
}
