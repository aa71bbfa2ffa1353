package io.journeyloop.engine.feel;

import java.time.Duration;

/** How much a decision may ask of the machine; what is over it is refused when it comes, and stopped when it runs. */
public final class FeelLimits {

    /** The longest expression or cell, in characters. */
    public static final int LONGEST = 4_000;
    /** The most steps from the first to the last value of a range that is gone through. */
    public static final int WIDEST_RANGE = 10_000;
    /** The largest power a number is raised to. */
    public static final int HIGHEST_POWER = 100;
    /** The most steps of one evaluation. */
    static final int MOST_STEPS = 100_000;
    /** The most entries of a list, and the most characters of a text, that an evaluation makes. */
    static final int LARGEST_VALUE = 10_000;
    /** The most digits of a number, before and behind the point. */
    static final int MOST_DIGITS = 1_000;
    /** The most time of one evaluation. */
    static final Duration LONGEST_TIME = Duration.ofSeconds(2);

    private FeelLimits() {}

    /** Ends an evaluation that asks for too much, and says what of. */
    static final class Exceeded extends RuntimeException {

        Exceeded(String what) {
            super(what);
        }
    }
}
