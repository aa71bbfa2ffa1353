package io.journeyloop.recovery.process;

import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.recovery.Improvements;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The building block {@code ${improvement}}: raises or joins the improvement of a touchpoint and a reason. */
@Component("improvement")
class ImprovementBlock implements JavaDelegate {

    private final Improvements improvements;

    ImprovementBlock(Improvements improvements) {
        this.improvements = improvements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = ProcessVariables.CASE_NO.in(execution);
        improvements.raise(
                ProcessVariables.TOUCHPOINT.in(execution),
                ProcessVariables.REASON.in(execution),
                null,
                caseNo == null ? List.of() : List.of(caseNo));
    }
}
