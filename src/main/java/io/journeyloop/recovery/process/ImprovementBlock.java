package io.journeyloop.recovery.process;

import io.journeyloop.engine.Variables;
import io.journeyloop.recovery.Improvements;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The building block {@code ${improvement}}: raises or joins the improvement of a touchpoint and a reason. */
@Component("improvement")
class ImprovementBlock implements JavaDelegate {

    private static final String TOUCHPOINT = "touchpoint";
    private static final String REASON = "reason";

    private final Improvements improvements;

    ImprovementBlock(Improvements improvements) {
        this.improvements = improvements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object caseNo = execution.getVariable(Variables.CASE_NO);
        improvements.raise(
                text(execution, TOUCHPOINT),
                text(execution, REASON),
                null,
                caseNo == null ? List.of() : List.of(caseNo.toString()));
    }

    private static @Nullable String text(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        return value == null ? null : value.toString();
    }
}
