package io.journeyloop.engine;

import io.journeyloop.engine.feel.FeelCheck;
import java.util.Optional;

/** Says whether the engine's FEEL can be read and stays within bounds, without evaluating it. */
public final class Feel {

    /**
     * What is wrong with an expression.
     *
     * @param rule names the sentence
     * @param near where the expression stops making sense; empty where it asks for too much
     */
    public record Trouble(String rule, String near) {

        /** The rule of an expression that can't be read at all. */
        public static final String UNREADABLE = "decision.cell";

        public boolean isUnreadable() {
            return rule.equals(UNREADABLE);
        }
    }

    private Feel() {}

    /** What is wrong with a condition of a cell; empty where nothing is. */
    public static Optional<Trouble> ofTests(String feel) {
        return FeelCheck.ofTests(feel);
    }

    /** What is wrong with an expression; empty where nothing is. */
    public static Optional<Trouble> ofExpression(String feel) {
        return FeelCheck.ofExpression(feel);
    }
}
