package io.journeyloop.recovery;

import io.journeyloop.common.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people say about a legal deadline while it lasts, and what is said when it has passed. */
sealed interface LegalTransitions permits RecoveryCase {

    RecoveryCase self();

    String caseNo();

    LegalTerm legal();

    /** @throws Problem as {@link LegalTerm#classified} */
    default CaseChange classified(LegalKind kind, Instant deadline, String reason, Instant now) {
        return self().change(
                        CaseTransition.CLASSIFIED,
                        kind.slug() + RecoveryCase.SEPARATOR + reason,
                        one -> one.with(legal().classified(caseNo(), kind, deadline, now)));
    }

    /** @throws Problem as {@link LegalTerm#asked} */
    default CaseChange extensionAsked(@Nullable LegalKind kind, String who, String reason, Instant now) {
        return self().change(
                        CaseTransition.EXTENSION_ASKED,
                        reason,
                        one -> one.with(legal().asked(caseNo(), kind, who, now)));
    }

    /** @throws Problem as {@link LegalTerm#extended} */
    default CaseChange extended(LegalKind kind, Instant deadline, String who, String reason, Instant now) {
        return self().change(
                        CaseTransition.EXTENDED,
                        kind.slug() + RecoveryCase.SEPARATOR + reason,
                        one -> one.with(legal().extended(caseNo(), kind, deadline, who, now)));
    }

    /**
     * Another day over the legal deadline.
     *
     * @param told the role that is told
     */
    default CaseChange legalOver(long days, String told) {
        return self().change(CaseTransition.LEGAL_OVER, days + RecoveryCase.SEPARATOR + told, one -> one);
    }
}
