package io.journeyloop.recovery.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case at the moment it is opened, before its triage.
 *
 * @param worth the rank of the customer's value, 0 for the highest; {@link #NOBODYS} where the customer is unknown
 */
public record NewCase(
        String caseNo,
        String source,
        @Nullable String complaintNo,
        @Nullable Long customerId,
        String branchNo,
        Instant receivedAt,
        Instant openedAt,
        @Nullable String product,
        @Nullable String issue,
        @Nullable String narrative,
        @Nullable String channel,
        @Nullable String originJourney,
        @Nullable String originTouchpoint,
        @Nullable Integer score,
        String severity,
        boolean complaint,
        String ownerRole,
        String state,
        @Nullable String legalKind,
        @Nullable Instant legalDeadline,
        @Nullable String openedBy,
        int worth) {

    /** Comes after every customer the bank knows. */
    public static final int NOBODYS = 9;

    @Override
    public String toString() {
        return "NewCase[" + caseNo + "]";
    }
}
