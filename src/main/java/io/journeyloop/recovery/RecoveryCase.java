package io.journeyloop.recovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One turn of the closed loop, as stored.
 *
 * @param complaintNo the number another system gave the complaint
 * @param customerId null for an unknown customer, to be matched
 * @param receivedAt when the bank received the complaint or the score; the legal clock runs from here
 * @param narrative the customer's words; personal data, never logged
 * @param originTouchpoint the touchpoint the customer was unhappy about, where known
 * @param complaint whether it is a complaint by law
 * @param level 1 at first, one more with every reopening
 * @param legalKind simple or complex; null where it is no complaint
 * @param legalDeadline null where it is no complaint
 * @param goodwillAmount in the bank's currency
 * @param approvedBy the second person, where one was needed
 * @param firstContactAt first successful contact by a person
 * @param resurveyScore the answer to the last re-survey
 * @param recusedNames the members of staff whom the complaint is about, see {@link #recused}
 * @param openedBy who recorded the complaint; {@code system} where no person did
 * @param approvedAmount what the approval covers
 * @param extensionAskedBy who asked for more time by law; somebody of a level above approves it
 * @param legalOutcome {@code met} or {@code missed}, as the case stood when its legal deadline passed; null before
 * @param missedDeadline the legal deadline that was missed, for good
 */
public record RecoveryCase(
        long id,
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
        @Nullable String ownerName,
        String state,
        int level,
        @Nullable String legalKind,
        @Nullable Instant legalDeadline,
        @Nullable String extendedBy,
        @Nullable Instant internalDueAt,
        @Nullable String rootCause,
        @Nullable String remedy,
        @Nullable String action,
        @Nullable BigDecimal goodwillAmount,
        @Nullable String proposedBy,
        @Nullable String approvedBy,
        @Nullable Instant firstContactAt,
        @Nullable Instant closedAt,
        @Nullable Integer resurveyScore,
        @Nullable Long instanceId,
        int version,
        @Nullable String recusedNames,
        @Nullable String openedBy,
        @Nullable BigDecimal approvedAmount,
        @Nullable String extensionAskedBy,
        @Nullable String legalOutcome,
        @Nullable Instant missedDeadline) {

    static final String MET = "met";
    static final String MISSED = "missed";
    private static final String SEPARATOR = ", ";

    public CaseState stateNow() {
        return CaseState.of(state);
    }

    /** User names of those whom the complaint is about: they see nothing of the case and do nothing in it. */
    public Set<String> recused() {
        return recusedNames == null ? Set.of() : Set.of(recusedNames.split(SEPARATOR, -1));
    }

    /** Whether its legal deadline passed without an answer; once true, always true. */
    public boolean missed(Instant now) {
        return MISSED.equals(legalOutcome)
                || (legalOutcome == null
                        && legalDeadline != null
                        && now.isAfter(legalDeadline)
                        && stateNow().underWay());
    }

    /** Nothing of what the customer said or got. */
    @Override
    public String toString() {
        return "RecoveryCase[" + caseNo + ", " + state + "]";
    }
}
