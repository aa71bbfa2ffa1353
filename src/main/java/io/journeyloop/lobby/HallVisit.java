package io.journeyloop.lobby;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's visit to a branch, expected or begun. It says which {@link VisitTransition} it allows; {@link VisitWriter}
 * alone makes and stores them.
 *
 * @param customerId null where nobody knows yet who it is
 * @param instanceId the journey instance that the visit goes on with, or null
 * @param attendance null where nobody attends, did or is waited for
 * @param word what the last hand-over said, or null
 * @param end null while the visit is not over
 */
public record HallVisit(
        VisitId id,
        BranchNo branchNo,
        @Nullable CustomerId customerId,
        @Nullable InstanceId instanceId,
        VisitArrival arrival,
        @Nullable VisitAttendance attendance,
        @Nullable HandOverWord word,
        @Nullable VisitEnd end) {

    public VisitState state() {
        if (end != null) {
            return VisitState.OVER;
        }
        return arrival.arrivedAt() == null ? VisitState.EXPECTED : VisitState.HERE;
    }

    /** Whether the customer is in the hall. */
    public boolean isHere() {
        return state() == VisitState.HERE;
    }

    /** Whether the customer is still to come. */
    public boolean isExpected() {
        return state() == VisitState.EXPECTED;
    }

    public @Nullable String ticket() {
        return arrival.ticket();
    }

    public @Nullable Instant expectedAt() {
        return arrival.expectedAt();
    }

    public @Nullable Instant arrivedAt() {
        return arrival.arrivedAt();
    }

    public @Nullable Instant servedAt() {
        return attendance == null ? null : attendance.servedAt();
    }

    /** The user name of who attends, or was asked to by a hand-over, or null. */
    public @Nullable String withWhom() {
        return attendance == null ? null : attendance.withWhom();
    }

    public @Nullable Instant withSince() {
        return attendance == null ? null : attendance.withSince();
    }

    /** Since when the customer waits to be attended to; null while somebody attends. */
    public @Nullable Instant waitingSince() {
        return attendance == null ? null : attendance.waitingSince();
    }

    public @Nullable Instant leftAt() {
        return end == null ? null : end.at();
    }

    public @Nullable VisitEndReason leaving() {
        return end == null ? null : end.why();
    }

    /** Whether somebody attends to the customer who is not that person. */
    public boolean isWithAnother(String username) {
        return withWhom() != null && !username.equals(withWhom());
    }

    /**
     * The visit, where it allows that.
     *
     * @throws Problem (conflict) where it does not
     */
    HallVisit require(VisitTransition transition) {
        if (!transition.isFrom(state()) || (transition == VisitTransition.IDENTIFY && customerId != null)) {
            throw Problem.conflict("visit", id.value(), why(transition));
        }
        return this;
    }

    private Message why(VisitTransition transition) {
        if (transition == VisitTransition.IDENTIFY) {
            return say("lobby.problem.known");
        }
        return end == null
                ? say("lobby.problem.expected")
                : say("lobby.problem.over", end.why().title());
    }

    /** Neither who it is nor what was said. */
    @Override
    public String toString() {
        return "HallVisit[" + id + ", " + state() + "]";
    }
}
