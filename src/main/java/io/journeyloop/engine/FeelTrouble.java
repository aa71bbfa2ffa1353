package io.journeyloop.engine;

/**
 * What is wrong with a FEEL expression.
 *
 * @param rule names the sentence
 * @param near where the expression stops making sense; empty where it asks for too much
 */
public record FeelTrouble(String rule, String near) {

    /** The rule of an expression that can't be read at all. */
    public static final String UNREADABLE = "decision.cell";

    public boolean isUnreadable() {
        return rule.equals(UNREADABLE);
    }
}
