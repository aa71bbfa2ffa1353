package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The money of a case and the two people behind it.
 *
 * @param amount in the bank's currency; null for none
 * @param proposedBy who set the amount
 * @param approvedBy the second person, where one was needed
 * @param approvedAmount what the approval covers
 */
public record Goodwill(
        @Nullable BigDecimal amount,
        @Nullable String proposedBy,
        @Nullable String approvedBy,
        @Nullable BigDecimal approvedAmount) {

    /** The field's name in calls and task forms. */
    static final String FIELD = "goodwillAmount";

    public static final Goodwill NONE = new Goodwill(null, null, null, null);

    /** Whether that is the same money, however it is written. */
    boolean is(@Nullable BigDecimal other) {
        return same(amount, other);
    }

    /** Whether a second person has still to approve it. */
    boolean needsApproval(BigDecimal authority) {
        return amount != null
                && amount.compareTo(authority) > 0
                && !(approvedBy != null && same(amount, approvedAmount));
    }

    /** Another amount (null for none any more) has another proposer and no approval; the same stays as it is. */
    Goodwill proposed(@Nullable BigDecimal other, String who) {
        return is(other) ? this : new Goodwill(other, other == null ? null : who, null, null);
    }

    /** Another proposal: the old approval does not cover it. */
    Goodwill unapproved() {
        return new Goodwill(amount, proposedBy, null, null);
    }

    Goodwill approved(String who) {
        return new Goodwill(amount, proposedBy, who, amount);
    }

    /** @throws Problem CONFLICT where the amount is above the authority and nobody approved it */
    void requireCovered(String caseNo, BigDecimal authority) {
        if (needsApproval(authority)) {
            throw Problem.conflict(
                    FIELD, amount, say("recovery.problem.not-approved", caseNo, authority.toPlainString()));
        }
    }

    /**
     * An amount is set by proposing it; a form that asks for it later must not bring in another.
     *
     * @throws Problem INVALID where it does
     */
    void requireSame(String caseNo, @Nullable BigDecimal given) {
        BigDecimal proposed = amount == null ? BigDecimal.ZERO : amount;
        if (given != null && given.compareTo(proposed) != 0) {
            throw Problem.invalid(FIELD, given, say("recovery.problem.other-amount", caseNo, proposed.toPlainString()));
        }
    }

    /**
     * @param setters everybody who ever set an amount of the case
     * @throws Problem FORBIDDEN for one of them
     */
    static void requireSecondPerson(String caseNo, String who, Set<String> setters) {
        if (setters.contains(who)) {
            throw Problem.forbidden(ownAmount(caseNo));
        }
    }

    /** Why whoever set an amount approves none. */
    static Message ownAmount(String caseNo) {
        return say("recovery.problem.own-goodwill", caseNo);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }
}
