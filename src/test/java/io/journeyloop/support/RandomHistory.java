package io.journeyloop.support;

import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Histories of random steps, the same each time, looked at after each step and more closely now and then.
 *
 * @param steps how many each has
 * @param closely after how many steps it is looked at more closely
 */
public record RandomHistory(int steps, int closely) {

    private static final int HISTORIES = 2;

    /**
     * @param step makes one and says which, for whoever reads of a failure
     * @param end what is looked at when a history has been lived
     */
    public void live(Function<Random, String> step, Consumer<String> each, Consumer<String> close, Runnable end) {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            Random random = new Random(seed);
            for (int at = 1; at <= steps; at++) {
                String what = "history %d, step %d, %s".formatted(seed, at, step.apply(random));
                each.accept(what);
                if (at % closely == 0) {
                    close.accept(what);
                }
            }
            end.run();
        }
    }
}
