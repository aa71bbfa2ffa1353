package io.journeyloop.worklist.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.worklist.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What decides whether and where a task that is open, and whose result nobody has given, stands in a list. */
public record ListedTask(
        TaskId id,
        InstanceId instanceId,
        @Nullable CustomerId customerId,
        String role,
        String queue,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant legalDueAt,
        Instant sortAt,
        int worth,
        @Nullable Instant expiresAt) {

    /** After all that have a deadline by law; as {@code law_at} has it. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    public Instant lawAt() {
        return legalDueAt == null ? NEVER : legalDueAt;
    }

    public boolean hasDeadline() {
        return dueAt != null || legalDueAt != null;
    }
}
