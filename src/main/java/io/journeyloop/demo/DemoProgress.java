package io.journeyloop.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * How the demo's time stands.
 *
 * @param state what time is doing
 * @param from where the present move began
 * @param now the demo's time
 * @param to where the present move ends
 */
public record DemoProgress(State state, Instant from, Instant now, Instant to) {

    /** What time is doing. */
    public enum State {
        /** The history is being made. */
        MAKING,
        /** Time is being moved ahead. */
        MOVING,
        /** Time runs. */
        LIVE,
        /** A move failed; the log says why. It goes on at the next start. */
        FAILED
    }

    public boolean isBusy() {
        return state == State.MAKING || state == State.MOVING;
    }

    /** How much of the present move is done, 0 to 1. */
    public double share() {
        double whole = Duration.between(from, to).toMillis();
        return whole <= 0 ? 1 : Math.clamp(Duration.between(from, now).toMillis() / whole, 0, 1);
    }
}
