package io.journeyloop.engine.budget;

import io.journeyloop.engine.budget.BudgetParseListener.Several;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * What one command of the engine may still do. A command that a building block gives while its own process is running
 * counts with the command that began it.
 */
final class Budget {

    /** The most elements that one command lets its processes enter. */
    static final int MOST_STEPS = 1_000;
    /** The most commands given from within another. */
    static final int DEEPEST_COMMANDS = 12;
    /** The most called processes within another. */
    static final int DEEPEST_CALLS = 8;

    static final int MOST_TIMES = 100;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Fewer steps than these are slow for another reason than their number. */
    private static final int TIMED_FROM = 100;

    private final AtomicInteger steps;
    private final long until;
    private final int depth;

    private Budget(AtomicInteger steps, long until, int depth) {
        this.steps = steps;
        this.until = until;
        this.depth = depth;
    }

    static Budget ofCommand(@Nullable Budget around) {
        return around == null
                ? new Budget(new AtomicInteger(), System.nanoTime() + LONGEST.toNanos(), 0)
                : new Budget(around.steps, around.until, around.depth + 1);
    }

    /** Counts one element that is about to be entered; the reason why it must not be, or null. */
    @Nullable
    String step(ExecutionEntity execution) {
        int step = steps.incrementAndGet();
        if (step > MOST_STEPS) {
            return "more than " + MOST_STEPS + " steps without a wait";
        }
        if (step > TIMED_FROM && System.nanoTime() > until) {
            return "more than " + LONGEST.toSeconds() + " seconds without a wait";
        }
        if (depth > DEEPEST_COMMANDS) {
            return "journeys that start one another more than " + DEEPEST_COMMANDS + " deep";
        }
        if (times(execution) > MOST_TIMES) {
            return "a step that happens more than " + MOST_TIMES + " times";
        }
        return "callActivity".equals(execution.getActivity().getProperty("type"))
                        && callDepth(execution) > DEEPEST_CALLS
                ? "processes that call one another more than " + DEEPEST_CALLS + " deep"
                : null;
    }

    private static int times(ExecutionEntity execution) {
        try {
            return execution.getActivity().getActivityBehavior() instanceof Several several
                    ? several.times(execution)
                    : 1;
        } catch (ProcessEngineException unknown) {
            // The engine itself says so when it comes there.
            return 1;
        }
    }

    private static int callDepth(ExecutionEntity execution) {
        int calls = 1;
        ExecutionEntity caller = execution.getProcessInstance().getSuperExecution();
        while (caller != null && calls <= DEEPEST_CALLS) {
            calls++;
            caller = caller.getProcessInstance().getSuperExecution();
        }
        return calls;
    }
}
