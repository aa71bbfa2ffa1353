package io.journeyloop.journey;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many customers entering a journey, in the background.
 *
 * @param target what was asked for: a segment, a list, or a number of customers
 * @param total customers in all; entered and refused ones among them
 * @param refused by reason
 * @param approvedBy who let it begin where the bank asks for a second person, else null
 */
public record Launch(
        long id,
        String journey,
        int versionId,
        String target,
        State state,
        int total,
        int entered,
        Map<String, Integer> refused,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String approvedBy) {

    /** How a launch stands. */
    public enum State {
        /** Waits for a second person. */
        SUBMITTED,
        RUNNING,
        PAUSED,
        STOPPED,
        COMPLETED,
        FAILED
    }

    public int refusedInAll() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }
}
