package io.journeyloop.journey.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Remembers, for the rest of the transaction, the end event reached in an event sub-process: where the process ends
 * with it, the engine itself names the sub-process alone.
 */
final class InnerEndListener implements ExecutionListener {

    private static final String INNER_END = "journeyInnerEnd";

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariable(INNER_END, Variables.stringValue(execution.getCurrentActivityId(), true));
    }

    /** The end event by which that ending process instance got where it stands; empty where it stands nowhere. */
    static String endElement(ExecutionEntity execution) {
        String last = execution.getCurrentActivityId();
        Object inner = execution.getVariable(INNER_END);
        ActivityImpl end =
                inner == null ? null : execution.getProcessDefinition().findActivity(inner.toString());
        if (end != null && end.getFlowScope().getId().equals(last)) {
            return end.getId();
        }
        return last == null ? "" : last;
    }
}
