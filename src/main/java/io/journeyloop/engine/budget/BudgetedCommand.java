package io.journeyloop.engine.budget;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInvocationContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.runtime.AtomicOperation;
import org.camunda.bpm.engine.impl.pvm.runtime.operation.PvmAtomicOperation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a command's steps and counts them. Where they are too many, the process is left standing before the next element
 * with an incident: what the command did so far is kept, its caller gets an ordinary answer, and the node goes on.
 */
final class BudgetedCommand extends CommandInvocationContext {

    private static final Logger log = LoggerFactory.getLogger(BudgetedCommand.class);
    private static final ThreadLocal<@Nullable Budget> RUNNING = new ThreadLocal<>();

    private final Budget budget = Budget.ofCommand(RUNNING.get());

    BudgetedCommand(Command<?> command, ProcessEngineConfigurationImpl engine) {
        super(command, engine, false);
    }

    @Override
    public void performOperation(AtomicOperation operation, ExecutionEntity execution, boolean performAsync) {
        String over = operation == PvmAtomicOperation.TRANSITION_CREATE_SCOPE && !performAsync
                ? budget.step(execution)
                : null;
        if (over != null) {
            log.error(
                    "Process {} stands still before {}: {}; it goes on once its model is mended and its job is retried",
                    execution.getProcessDefinitionId(),
                    execution.getActivityId(),
                    over);
        }
        super.performOperation(operation, execution, performAsync || over != null);
    }

    @Override
    protected void invokeNext() {
        Budget around = RUNNING.get();
        RUNNING.set(budget);
        try {
            super.invokeNext();
        } finally {
            if (around == null) {
                RUNNING.remove();
            } else {
                RUNNING.set(around);
            }
        }
    }
}
