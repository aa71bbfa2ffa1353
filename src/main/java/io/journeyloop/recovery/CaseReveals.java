package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.Audit;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what people said in a case with the numbers in it whole, to whoever says why. */
@Service
@Transactional
public class CaseReveals {

    public static final int SHORTEST_REASON = 5;
    public static final int LONGEST_REASON = 200;

    private final CaseAccess access;
    private final Audit audit;

    CaseReveals(CaseAccess access, Audit audit) {
        this.access = access;
        this.audit = audit;
    }

    /**
     * Records who looks at the words of the case, and why.
     *
     * @return the case as it stands
     * @throws Problem INVALID without a reason of {@value #SHORTEST_REASON} to {@value #LONGEST_REASON} characters;
     *     NOT_FOUND or FORBIDDEN where the person may not read the case
     */
    public RecoveryCase reveal(String caseNo, String reason) {
        RecoveryCase found = access.find(caseNo, CaseAct.READ);
        String said = reason.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
            throw Problem.invalid(
                    "reason", said.length(), say("recovery.problem.reveal", SHORTEST_REASON, LONGEST_REASON));
        }
        audit.record("case-revealed", "case", caseNo, Map.of("reason", said));
        return found;
    }
}
