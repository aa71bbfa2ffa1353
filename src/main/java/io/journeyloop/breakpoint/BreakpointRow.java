package io.journeyloop.breakpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A breakpoint as lists show it.
 *
 * @param claim who goes on with the customer now, or null
 * @param linkSentAt when the customer was sent a link within the last hour, or null: no other goes out so soon
 * @param hold until when nobody expects the customer, and why; null where nothing holds
 */
public record BreakpointRow(
        Breakpoint breakpoint, @Nullable Claim claim, @Nullable Hold hold, @Nullable Instant linkSentAt) {

    /** Of which no link is known. */
    public BreakpointRow(Breakpoint breakpoint, @Nullable Claim claim, @Nullable Hold hold) {
        this(breakpoint, claim, hold, null);
    }
}
