package io.journeyloop.breakpoint;

import io.journeyloop.common.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step in a breakpoint's life.
 *
 * @param breakpointId null until the breakpoint is stored
 * @param person a user name, {@value #CUSTOMER} or {@value #SYSTEM}
 * @param channel where it happened (a touchpoint's channel, or a {@link ReturnChannel}'s word), or null
 * @param note what was said with it, such as the word of a hand-over or the user name of who got it, or null
 */
public record Step(
        @Nullable BreakpointId breakpointId,
        Kind kind,
        Instant at,
        String person,
        @Nullable String channel,
        @Nullable String note) {

    public static final String CUSTOMER = "customer";
    public static final String SYSTEM = "system";

    /** What happened. */
    public enum Kind {
        DETECTED,
        /** Drawn for the comparison: no automatic follow-up. */
        HELD_BACK,
        /** Ran out of patience first; then staff saw the customer leave. */
        LEFT,
        /** A follow-up began. */
        RECONNECTING,
        /** A link to go on was sent, or waits for its lawful minute. */
        LINK,
        ASSIGNED,
        /** An assignment was taken back at once; the note is who had it before, if anybody. */
        GIVEN_BACK,
        /** Somebody goes on with the customer, or the customer alone. */
        RESUMED,
        HANDED_OVER,
        RECOVERED,
        /** Came on by another way. */
        ELSEWHERE,
        LOST,
        /** Had happened in time and was only told late. */
        TAKEN_BACK;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What people call it. */
        public Message title() {
            return new Message("breakpoint.step." + slug(), List.of());
        }
    }

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "Step[…]";
    }
}
