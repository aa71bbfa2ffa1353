package io.journeyloop.journey;

import java.time.Instant;

/**
 * An event about one journey instance, written in the transaction in which it happened.
 *
 * @param touchpoint the element's id; empty for events about the journey as a whole
 * @param at when it happened
 * @param enteredAt when that touchpoint (or journey) was entered: the cohort the event counts in
 */
public record TouchpointEvent(
        InstanceId instanceId, VersionId versionId, String touchpoint, Kind kind, Instant at, Instant enteredAt) {

    /** What happened. */
    public enum Kind {
        ENTERED,
        COMPLETED,
        /** Ended without being completed. */
        LEFT,
        /** Left because the customer went away: an outcome said so. Whether it counts as a breakpoint is decided there. */
        ABANDONED,
        /** A follow-up that the model draws has begun; the element is no touchpoint and on no map. */
        FOLLOW_UP,
        BREAKPOINT,
        RECONNECTED,
        /** After the breakpoint passed that very touchpoint. */
        RECOVERED,
        /** After the breakpoint came on by another way. */
        ELSEWHERE,
        LOST,
        /** The event that was missed had happened in time and was only told late: there was no breakpoint. */
        BREAK_UNDONE,
        /** What had been begun for such a breakpoint. */
        RECONNECT_UNDONE,
        /** What such a breakpoint had become. */
        ELSEWHERE_UNDONE,
        LOST_UNDONE,
        JOURNEY_ENTERED,
        GOAL,
        JOURNEY_ENDED
    }

    public static final String JOURNEY = "";
}
