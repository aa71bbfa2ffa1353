package io.journeyloop.lobby;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's visit to a branch, expected or begun.
 *
 * @param customerId null where nobody knows yet who it is
 * @param instanceId the journey instance that the visit goes on with, or null
 * @param ticket the number drawn from the queue, or null
 * @param expectedAt the time agreed, or null
 * @param arrivedAt null while the customer is expected
 * @param servedAt when somebody first attended to the customer, or null
 * @param withWhom the user name of who attends, or was asked to by a hand-over, or null
 * @param withSince since when
 * @param waitingSince since when the customer waits to be attended to; null while somebody attends
 * @param word what the last hand-over said, or null
 * @param wordBy the user name of who said it
 * @param leftAt null while the visit is not over
 */
public record HallVisit(
        long id,
        String branchNo,
        @Nullable Long customerId,
        @Nullable Long instanceId,
        Arrival arrival,
        @Nullable String ticket,
        @Nullable Instant expectedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant servedAt,
        @Nullable String withWhom,
        @Nullable Instant withSince,
        @Nullable Instant waitingSince,
        @Nullable String word,
        @Nullable String wordBy,
        @Nullable Instant wordAt,
        @Nullable Instant leftAt,
        @Nullable VisitEndReason leaving) {

    /** Whether the customer is in the hall. */
    public boolean isHere() {
        return arrivedAt != null && leftAt == null;
    }

    /** Whether the customer is still to come. */
    public boolean isExpected() {
        return arrivedAt == null && leftAt == null;
    }

    /** Whether somebody attends to the customer who is not that person. */
    public boolean isWithAnother(String username) {
        return withWhom != null && !withWhom.equals(username);
    }
}
