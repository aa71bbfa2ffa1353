package io.journeyloop.contact;

import java.util.Locale;

/** What a wave decided for a customer. */
public enum WaveDecision {
    TREAT,
    /** Kept out by the draw, so that the wave's effect can be measured. */
    HOLDOUT,
    INELIGIBLE,
    /** Had left the journey before the wave came: still in the arm of the draw. */
    LEFT;

    /** The value of {@code waveDecision}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
