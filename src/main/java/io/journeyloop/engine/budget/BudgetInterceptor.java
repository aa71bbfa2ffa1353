package io.journeyloop.engine.budget;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Gives every command of the engine its budget. Stands behind the interceptor that opens the command. */
public final class BudgetInterceptor extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;

    public BudgetInterceptor(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // Takes the place of the one just opened; the interceptor before this one removes it again.
        Context.removeCommandInvocationContext();
        Context.setCommandInvocationContext(new BudgetedCommand(command, engine));
        return next.execute(command);
    }
}
