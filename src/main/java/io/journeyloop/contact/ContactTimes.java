package io.journeyloop.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a contact was wanted, is due, and was settled.
 *
 * @param dueAt the next minute at which the policy is to be asked
 * @param windowEnd the last instant at which it still makes sense
 * @param settledAt when it left, was given to staff, was suppressed or cancelled
 */
public record ContactTimes(Instant plannedAt, Instant dueAt, Instant windowEnd, @Nullable Instant settledAt) {

    ContactTimes due(Instant at) {
        return new ContactTimes(plannedAt, at, windowEnd, settledAt);
    }

    ContactTimes settled(@Nullable Instant at) {
        return new ContactTimes(plannedAt, dueAt, windowEnd, at);
    }
}
