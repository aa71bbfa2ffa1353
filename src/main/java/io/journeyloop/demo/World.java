package io.journeyloop.demo;

import java.time.Instant;

/**
 * How the demo world stands.
 *
 * @param beginsAt where its history begins
 * @param reachedAt the latest instant that any of its facts may carry
 * @param aheadMillis how far its time runs ahead of the machine's
 * @param nextProspect number of the first customer who has not been sent on a visit
 * @param plannedUntil the first instant for which no visits are planned yet
 */
public record World(
        Phase phase,
        long seed,
        Instant beginsAt,
        Instant reachedAt,
        long aheadMillis,
        int nextProspect,
        Instant plannedUntil) {

    /** What it is busy with. */
    public enum Phase {
        /** The history is being made. */
        MAKING,
        /** Time runs, and is moved ahead on demand. */
        LIVE
    }
}
