package io.journeyloop.breakpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint that a customer was expected to pass and didn't.
 *
 * @param customerId null where the customer isn't known yet
 * @param enteredAt when the touchpoint was entered: the cohort it counts in
 * @param reconnectStartedAt when a follow-up was started, or null
 * @param followUp the engine's process instance that follows it up; null where none does, or the journey's own model
 * @param closedAt when it was recovered or lost, or null
 */
public record Breakpoint(
        long id,
        long instanceId,
        @Nullable Long customerId,
        String journeyKey,
        int versionId,
        String branchNo,
        String touchpoint,
        Kind kind,
        Status status,
        Instant enteredAt,
        Instant detectedAt,
        @Nullable Instant reconnectStartedAt,
        @Nullable String followUp,
        @Nullable Instant closedAt) {

    /** How it showed. */
    public enum Kind {
        /** Not completed within its patience. */
        PATIENCE,
        /** Staff saw the customer leave. */
        ABANDONED
    }

    /** Where it stands. */
    public enum Status {
        OPEN,
        /** A follow-up was started. */
        RECONNECTING,
        /** The customer passed the touchpoint after all. */
        RECOVERED,
        /** The journey ended without. */
        LOST
    }

    public boolean isOpen() {
        return status == Status.OPEN || status == Status.RECONNECTING;
    }

    Breakpoint followedUp(String process, Instant at) {
        return with(kind, Status.RECONNECTING, at, process, null);
    }

    /** Followed up by what the journey's own model draws. */
    Breakpoint reconnected(Instant at) {
        return with(kind, Status.RECONNECTING, at, null, null);
    }

    /** Ran out of patience first, and then was given up by the customer: still one breakpoint. */
    Breakpoint abandoned() {
        return with(Kind.ABANDONED, status, reconnectStartedAt, followUp, closedAt);
    }

    Breakpoint closed(Status as, Instant at) {
        return with(kind, as, reconnectStartedAt, followUp, at);
    }

    private Breakpoint with(
            Kind newKind,
            Status newStatus,
            @Nullable Instant started,
            @Nullable String process,
            @Nullable Instant closed) {
        return new Breakpoint(
                id,
                instanceId,
                customerId,
                journeyKey,
                versionId,
                branchNo,
                touchpoint,
                newKind,
                newStatus,
                enteredAt,
                detectedAt,
                started,
                process,
                closed);
    }
}
