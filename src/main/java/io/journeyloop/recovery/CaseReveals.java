package io.journeyloop.recovery;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.Disclosures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what people said in a case with the numbers in it whole, to whoever says why. */
@Service
@Transactional
public class CaseReveals {

    private final CaseAccess access;
    private final Disclosures disclosures;

    CaseReveals(CaseAccess access, Disclosures disclosures) {
        this.access = access;
        this.disclosures = disclosures;
    }

    /**
     * Records who looks at the words of the case, and why.
     *
     * @return the case as it stands
     * @throws Problem INVALID without a reason as {@link Disclosures} asks for;
     *     NOT_FOUND or FORBIDDEN where the person may not read the case
     */
    public RecoveryCase reveal(String caseNo, String reason) {
        RecoveryCase found = access.find(caseNo, CaseAct.READ);
        disclosures.revealed("case-revealed", "case", caseNo, reason);
        return found;
    }
}
