package io.journeyloop.breakpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a breakpoint came to be and was over.
 *
 * @param enteredAt when the touchpoint was entered: the cohort it counts in
 * @param dueAt when the patience was over; null where staff saw the customer leave
 * @param closedAt when it was closed, or null; a recovered one: when the customer passed the touchpoint
 */
public record BreakpointTimes(
        Instant enteredAt, Instant detectedAt, @Nullable Instant dueAt, @Nullable Instant closedAt) {

    BreakpointTimes closed(Instant at) {
        return new BreakpointTimes(enteredAt, detectedAt, dueAt, at);
    }
}
