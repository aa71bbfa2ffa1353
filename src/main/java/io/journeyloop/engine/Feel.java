package io.journeyloop.engine;

import io.journeyloop.engine.feel.FeelCheck;
import java.util.Optional;

/** Says whether the engine's FEEL can be read and stays within bounds, without evaluating it. */
public final class Feel {

    private Feel() {}

    /** What is wrong with a condition of a cell; empty where nothing is. */
    public static Optional<FeelTrouble> ofTests(String feel) {
        return FeelCheck.ofTests(feel);
    }

    /** What is wrong with an expression; empty where nothing is. */
    public static Optional<FeelTrouble> ofExpression(String feel) {
        return FeelCheck.ofExpression(feel);
    }
}
