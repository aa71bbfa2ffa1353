package io.journeyloop.recovery.process;

import io.journeyloop.engine.Variables;
import io.journeyloop.recovery.CaseSteps;
import io.journeyloop.recovery.StepInput;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The building block {@code ${caseStep}}: one step of the closed loop, named by the input {@code step}. */
@Component("caseStep")
class CaseStepBlock implements JavaDelegate {

    private static final String STEP = "step";
    private static final String SOURCE = "source";
    private static final String ROUND_THE_CLOCK = "roundTheClock";
    private static final String SLA = "slaHours";

    private final CaseSteps steps;

    CaseStepBlock(CaseSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepInput input = new StepInput(
                Long.parseLong(execution.getProcessBusinessKey()),
                execution.getCurrentActivityId(),
                text(execution, Variables.CASE_NO),
                text(execution, SOURCE),
                text(execution, Variables.SEVERITY),
                text(execution, CaseSteps.OWNER_ROLE),
                text(execution, SLA),
                Boolean.parseBoolean(text(execution, ROUND_THE_CLOCK)),
                Boolean.parseBoolean(text(execution, Variables.COMPLAINT)),
                text(execution, Variables.OUTCOME),
                number(execution));
        steps.run(String.valueOf(text(execution, STEP)), input).forEach(execution::setVariable);
    }

    private static @Nullable String text(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable Integer number(DelegateExecution execution) {
        return execution.getVariable(Variables.SCORE) instanceof Number score ? score.intValue() : null;
    }
}
