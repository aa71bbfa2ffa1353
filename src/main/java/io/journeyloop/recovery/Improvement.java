package io.journeyloop.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change to a touchpoint that several cases or breakpoints ask for: the outer loop.
 *
 * @param touchpoint id of the touchpoint
 * @param reason root cause or other reason
 * @param state {@code raised}; later ones are the outer loop's own
 * @param joinedAt when a case last joined it
 * @param cases how many cases joined it
 */
public record Improvement(
        long id,
        String touchpoint,
        String reason,
        String state,
        String raisedBy,
        Instant raisedAt,
        Instant joinedAt,
        @Nullable String note,
        long cases) {
    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "Improvement[…]";
    }
}
