package io.journeyloop.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's decision.
 *
 * @param channel null for all channels
 * @param granted false is a refusal
 * @param until null until further notice
 * @param source where the customer said so, e.g. {@code call}, {@code import}
 */
public record Consent(
        Purpose purpose,
        @Nullable String channel,
        boolean granted,
        Instant since,
        @Nullable Instant until,
        String source,
        String recordedBy) {

    /** Whether it still holds at that time. */
    public boolean holds(Instant at) {
        return until == null || until.isAfter(at);
    }
}
