package io.journeyloop.recovery;

import io.journeyloop.common.Problem;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a case comes to its remedy: from the root cause over the approval to what was done. */
sealed interface RemedyTransitions permits RecoveryCase {

    RecoveryCase self();

    String caseNo();

    Remedy remedy();

    Goodwill goodwill();

    CaseProgress progress();

    /** @param cause one of {@link RootCauses#ALL} */
    default CaseChange rootCause(String cause) {
        return self().change(CaseTransition.ROOT_CAUSE, cause, one -> one.with(remedy().because(cause)));
    }

    /**
     * A remedy, an action, or both; where nothing was proposed yet, what was done is the remedy.
     *
     * @param amount null where it stays as it is
     */
    default CaseChange remedyGiven(
            @Nullable String proposal, @Nullable String action, @Nullable BigDecimal amount, String who) {
        String proposed = proposal == null && remedy().proposal() == null ? action : proposal;
        return self().change(
                        CaseTransition.REMEDY_GIVEN,
                        proposed == null ? action : proposed,
                        one -> one.with(remedy().given(proposed, action, amount, who)))
                .amountSetBy(who);
    }

    /** Cause and remedy are proposed; an approval of what was proposed before covers them no more. */
    default CaseChange proposed(
            @Nullable String cause, @Nullable String proposal, @Nullable BigDecimal amount, String who) {
        return self().change(
                        CaseTransition.PROPOSED,
                        fresh(proposal, remedy().proposal()),
                        one -> one.with(remedy().proposed(cause, proposal, amount, who)))
                .amountSetBy(who);
    }

    /** The proposal stands; a goodwill above the authority of one person waits for a second one. */
    default CaseChange remedyProposed(BigDecimal authority) {
        BigDecimal amount = Objects.requireNonNullElse(goodwill().amount(), BigDecimal.ZERO);
        return self().change(
                        goodwill().needsApproval(authority) ? CaseTransition.APPROVAL_NEEDED : CaseTransition.REMEDY,
                        amount.toPlainString(),
                        one -> one.to(CaseState.REMEDY));
    }

    /**
     * A second person approves the amount.
     *
     * @param setters everybody who ever set an amount of the case
     * @throws Problem FORBIDDEN for one of them; INVALID where another amount is given than was proposed
     */
    default CaseChange approved(String who, Set<String> setters, @Nullable BigDecimal given, @Nullable String note) {
        return self().change(CaseTransition.APPROVED, note, one -> {
            Goodwill.requireSecondPerson(caseNo(), who, setters);
            goodwill().requireSame(caseNo(), given);
            return one.with(remedy().with(goodwill().approved(who)));
        });
    }

    /** A second person refuses: a new remedy is to be proposed. As {@link #approved}. */
    default CaseChange rejected(String who, Set<String> setters, @Nullable BigDecimal given, @Nullable String note) {
        return self().change(CaseTransition.REJECTED, note, one -> {
            Goodwill.requireSecondPerson(caseNo(), who, setters);
            goodwill().requireSame(caseNo(), given);
            return one.with(remedy().anew()).with(progress().notClosed());
        });
    }

    /** The customer does not accept what was done: a new remedy is to be proposed. */
    default CaseChange notAccepted() {
        return self().change(CaseTransition.NOT_ACCEPTED, null, one -> one.with(remedy().anew())
                .with(progress().notClosed()));
    }

    /** @throws Problem INVALID where another amount is given than was proposed; CONFLICT where it is not approved */
    default CaseChange carriedOut(@Nullable String action, @Nullable BigDecimal given, BigDecimal authority) {
        return self().change(CaseTransition.CARRIED_OUT, fresh(action, remedy().action()), one -> {
            goodwill().requireSame(caseNo(), given);
            goodwill().requireCovered(caseNo(), authority);
            return one.with(remedy().done(action));
        });
    }

    /** What was done, said with the closing; where nothing was proposed it is the remedy as well. */
    default CaseChange actionGiven(String action) {
        return self().change(CaseTransition.ACTION, action, one -> one.with(remedy().doneAtLast(action)));
    }

    /** What the log does not say already. */
    private static @Nullable String fresh(@Nullable String given, @Nullable String known) {
        return Objects.equals(given, known) ? null : given;
    }
}
