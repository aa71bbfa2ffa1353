package io.journeyloop.breakpoint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint that a customer was expected to pass and didn't.
 *
 * @param customerId null where the customer isn't known yet
 * @param enteredAt when the touchpoint was entered: the cohort it counts in
 * @param dueAt when the patience was over; null where staff saw the customer leave
 * @param reconnectStartedAt when a follow-up was started, or null
 * @param followUp the engine's process instance that follows it up; null where none does, or the journey's own model
 * @param closedAt when it was closed, or null; a recovered one: when the customer passed the touchpoint
 * @param seenLeaving whether staff saw the customer leave; then the milestone that it leads to makes good for it
 * @param owner the user name of who takes care of it, or null
 * @param arm what was drawn for it; null where its touchpoint holds nobody back, or the customer is never held back
 * @param aum the customer's assets under management when it was detected, in the bank's currency; null where unknown
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
        @Nullable Instant dueAt,
        @Nullable Instant reconnectStartedAt,
        @Nullable String followUp,
        @Nullable Instant closedAt,
        boolean seenLeaving,
        @Nullable String owner,
        @Nullable Arm arm,
        @Nullable BigDecimal aum) {

    /** How it broke, by who had to act next. */
    public enum Kind {
        /** The customer's own step was not done in time, or staff saw the customer leave. */
        ABANDONED,
        /** A person of the bank has the task, and the customer waits too long. */
        WAITING,
        /** Lost in hand-over: a task of the bank that nobody took in time. */
        HANDOVER;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands. */
    public enum Status {
        OPEN,
        /** A follow-up was started. */
        RECONNECTING,
        /** The customer passed that very touchpoint after all. */
        RECOVERED,
        /** The customer came on by another way: a later milestone was passed. */
        ELSEWHERE,
        /** The journey ended without. */
        LOST,
        /** It had happened in time and was only told late: there was no breakpoint, and none is counted. */
        TAKEN_BACK;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** On which side of the comparison a random draw put it. */
    public enum Arm {
        TREATED,
        /** No automatic follow-up, so that the effect of following up can be measured. */
        HELD_BACK
    }

    public boolean isOpen() {
        return status == Status.OPEN || status == Status.RECONNECTING;
    }

    /** Whether what happened then happened in time: before the patience was over. */
    boolean inTime(Instant at) {
        return at.isBefore(dueAt == null ? detectedAt : dueAt);
    }

    /** Whether it gets no automatic follow-up, so that the effect of following up can be measured. */
    public boolean heldBack() {
        return arm == Arm.HELD_BACK;
    }

    /** Whom a claim on the customer concerns: the customer, or where nobody knows who it is, the journey instance. */
    long subject() {
        return customerId == null ? -instanceId : customerId;
    }

    Breakpoint numbered(long newId) {
        return with(newId, kind, status, reconnectStartedAt, followUp, closedAt, seenLeaving, owner);
    }

    Breakpoint followedUp(String process, Instant at) {
        Instant started = reconnectStartedAt == null ? at : reconnectStartedAt;
        return with(id, kind, Status.RECONNECTING, started, process, null, seenLeaving, owner);
    }

    /** Followed up by what the journey's own model draws, or by a person. */
    Breakpoint reconnected(Instant at) {
        return with(id, kind, Status.RECONNECTING, at, followUp, null, seenLeaving, owner);
    }

    /** Ran out of patience first, and then was given up by the customer: still one breakpoint. */
    Breakpoint abandoned() {
        return with(id, Kind.ABANDONED, status, reconnectStartedAt, followUp, closedAt, true, owner);
    }

    Breakpoint closed(Status as, Instant at) {
        return with(id, kind, as, reconnectStartedAt, followUp, at, seenLeaving, owner);
    }

    Breakpoint ownedBy(@Nullable String username) {
        return with(id, kind, status, reconnectStartedAt, followUp, closedAt, seenLeaving, username);
    }

    private Breakpoint with(
            long newId,
            Kind newKind,
            Status newStatus,
            @Nullable Instant started,
            @Nullable String process,
            @Nullable Instant closed,
            boolean left,
            @Nullable String newOwner) {
        return new Breakpoint(
                newId,
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
                dueAt,
                started,
                process,
                closed,
                left,
                newOwner,
                arm,
                aum);
    }
}
