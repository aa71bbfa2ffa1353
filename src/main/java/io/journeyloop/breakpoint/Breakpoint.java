package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.BranchNo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint that a customer was expected to pass and didn't. What becomes of it goes through its transitions: each
 * checks whether the status allows it and gives the state after it with what it leaves behind, for
 * {@link BreakpointWriter} to save.
 *
 * @param id null until it is stored
 * @param customerId null where the customer isn't known yet
 * @param seenLeaving whether staff saw the customer leave; then the milestone that it leads to makes good for it
 * @param reconnection how it is followed up; null where that has not begun
 * @param owner the user name of who takes care of it, or null
 * @param arm what was drawn for it; null where its touchpoint holds nobody back, or the customer is never held back
 * @param aum the customer's assets under management when it was detected, in the bank's currency; null where unknown
 */
public record Breakpoint(
        @Nullable BreakpointId id,
        InstanceId instanceId,
        @Nullable CustomerId customerId,
        BreakpointPlace place,
        Kind kind,
        boolean seenLeaving,
        Status status,
        BreakpointTimes times,
        @Nullable BreakpointReconnection reconnection,
        @Nullable String owner,
        @Nullable Arm arm,
        @Nullable BigDecimal aum)
        implements ClosingTransitions {

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

    /** Of one that is stored. */
    @Override
    public BreakpointId id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    boolean isStored() {
        return id != null;
    }

    public String journeyKey() {
        return place.journeyKey();
    }

    public VersionId versionId() {
        return place.versionId();
    }

    public String touchpoint() {
        return place.touchpoint();
    }

    public BranchNo branchNo() {
        return place.branchNo();
    }

    public Instant enteredAt() {
        return times.enteredAt();
    }

    public Instant detectedAt() {
        return times.detectedAt();
    }

    public @Nullable Instant closedAt() {
        return times.closedAt();
    }

    public @Nullable Instant reconnectStartedAt() {
        return reconnection == null ? null : reconnection.startedAt();
    }

    public @Nullable String followUp() {
        return reconnection == null ? null : reconnection.followUp();
    }

    public boolean isOpen() {
        return status == Status.OPEN || status == Status.RECONNECTING;
    }

    /** Whether what happened then happened in time: before the patience was over. */
    boolean inTime(Instant at) {
        return at.isBefore(times.dueAt() == null ? times.detectedAt() : times.dueAt());
    }

    /** Whether it gets no automatic follow-up, so that the effect of following up can be measured. */
    public boolean heldBack() {
        return arm == Arm.HELD_BACK;
    }

    /** Whom a claim on the customer concerns: the customer, or where nobody knows who it is, the journey instance. */
    long subject() {
        return customerId == null ? -instanceId.value() : customerId.value();
    }

    /** The first of its life: an open one that isn't stored yet. */
    Transition detect(StepContext by) {
        require(id == null && status == Status.OPEN, say("breakpoint.problem.status"));
        TransitionDraft draft = new TransitionDraft(this).step(Step.Kind.DETECTED, by);
        if (heldBack()) {
            draft.step(Step.Kind.HELD_BACK, StepContext.system(by.at()));
        }
        return draft.event(TouchpointEvent.Kind.BREAKPOINT, by.at()).first();
    }

    /** A follow-up began at that instant, which may be earlier than it becomes known. */
    Transition reconnect(Instant startedAt, StepContext by) {
        require(status == Status.OPEN, say("breakpoint.problem.status"));
        return new TransitionDraft(this)
                .status(Status.RECONNECTING)
                .reconnection(new BreakpointReconnection(startedAt, null))
                .step(Step.Kind.RECONNECTING, by)
                .event(TouchpointEvent.Kind.RECONNECTED, by.at())
                .made();
    }

    /** That process instance does the follow-up that has begun. */
    Transition follow(String process) {
        require(status == Status.RECONNECTING, say("breakpoint.problem.status"));
        Instant startedAt = reconnection == null ? detectedAt() : reconnection.startedAt();
        return new TransitionDraft(this)
                .reconnection(new BreakpointReconnection(startedAt, process))
                .made();
    }

    /** Ran out of patience first, and then was given up by the customer: still one breakpoint. */
    Transition abandon(StepContext by) {
        return seenLeaving
                ? open().made()
                : open().seenLeaving().step(Step.Kind.LEFT, by).made();
    }

    /** Goes to somebody who is to bring the customer back. */
    Transition assign(String to, StepContext by) {
        return open().owner(to).step(Step.Kind.ASSIGNED, by, to).made();
    }

    /** An assignment is taken back: it goes to whoever had it before, or to nobody. */
    Transition giveBack(@Nullable String to, StepContext by) {
        return open().owner(to).step(Step.Kind.GIVEN_BACK, by, to).made();
    }

    /**
     * Somebody goes on with the customer and so takes care of it, or the customer alone, which changes no owner. Where
     * nothing was under way, this is its follow-up.
     *
     * @param anew whether it was somebody else, or nobody, who went on with the customer before
     */
    Transition resume(boolean anew, StepContext by) {
        String goesOn = by.person().equals(Step.CUSTOMER) ? owner : by.person();
        Transition begun = status == Status.OPEN ? reconnect(by.at(), by) : open().made();
        return begun.then(one -> anew
                ? one.open().owner(goesOn).step(Step.Kind.RESUMED, by).made()
                : one.open().owner(goesOn).made());
    }

    /** Goes over to a colleague. */
    Transition handOver(String to, String note, StepContext by) {
        return open().owner(to).step(Step.Kind.HANDED_OVER, by, note).made();
    }

    TransitionDraft open() {
        require(isOpen(), say("breakpoint.problem.closed"));
        return new TransitionDraft(this);
    }

    void require(boolean allowed, Message problem) {
        if (!allowed) {
            throw Problem.conflict("status", status.slug(), problem);
        }
    }

    @Override
    public Breakpoint self() {
        return this;
    }

    /** Neither who it is nor what they own. */
    @Override
    public String toString() {
        return "Breakpoint[id=" + id + ", status=" + status + "]";
    }
}
