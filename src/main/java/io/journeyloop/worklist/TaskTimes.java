package io.journeyloop.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a task came, and until when it is to be done.
 *
 * @param dueAt the internal deadline, or null
 * @param legalDueAt the deadline by regulation, or null
 * @param expiresAt when it goes by itself, undone; null where it stays
 */
public record TaskTimes(
        Instant createdAt, @Nullable Instant dueAt, @Nullable Instant legalDueAt, @Nullable Instant expiresAt) {

    /** The earlier of both deadlines, or null. */
    public @Nullable Instant deadline() {
        if (dueAt == null || legalDueAt == null) {
            return dueAt == null ? legalDueAt : dueAt;
        }
        return dueAt.isBefore(legalDueAt) ? dueAt : legalDueAt;
    }

    /** Where it stands in a list: at the earlier deadline, or when it came. */
    public Instant sortAt() {
        Instant deadline = deadline();
        return deadline == null ? createdAt : deadline;
    }

    /** An internal deadline before that instant moves to it; what has none gets none. */
    TaskTimes notDueBefore(Instant instant) {
        return dueAt == null || !dueAt.isBefore(instant)
                ? this
                : new TaskTimes(createdAt, instant, legalDueAt, expiresAt);
    }
}
