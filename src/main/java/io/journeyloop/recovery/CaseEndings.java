package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.recovery.CaseProcess.Signal;
import io.journeyloop.staff.Audit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening a closed case anew, and ending one because the customer takes the complaint back. */
@Component
@Transactional
class CaseEndings {

    private final CaseAccess access;
    private final CaseWriter writer;
    private final CaseProcess process;
    private final Audit audit;

    CaseEndings(CaseAccess access, CaseWriter writer, CaseProcess process, Audit audit) {
        this.access = access;
        this.writer = writer;
        this.process = process;
        this.audit = audit;
    }

    /**
     * Opens a closed case anew, one level up; the legal clock runs on from receipt.
     *
     * @throws Problem CONFLICT where the case is under way or was withdrawn
     */
    RecoveryCase reopen(String caseNo, @Nullable String reason) {
        RecoveryCase found = access.find(caseNo, CaseAct.REOPEN);
        if (!CaseAct.REOPEN.fits(found.state())) {
            throw conflict(found, say("recovery.problem.reopen", found.caseNo()));
        }
        writer.save(found.reopened(CaseInput.blank(reason) ? null : reason, null));
        process.enterAgain(found);
        return done(caseNo, "case-reopened");
    }

    /**
     * Ends the case that day because the customer takes the complaint back.
     *
     * @throws Problem CONFLICT where it has ended already
     */
    RecoveryCase withdraw(String caseNo, @Nullable String reason) {
        RecoveryCase found = access.ready(caseNo, CaseAct.WITHDRAW);
        if (!CaseInput.blank(reason)) {
            writer.note(found, "withdrawal", CaseInput.text("reason", reason));
        }
        if (!process.tell(found, Signal.WITHDRAWN)) {
            throw conflict(found, say("recovery.problem.withdraw", found.caseNo()));
        }
        return done(caseNo, "case-withdrawn");
    }

    private RecoveryCase done(String caseNo, String action) {
        audit.record(action, "case", caseNo, Map.of());
        return access.again(caseNo);
    }

    private static Problem conflict(RecoveryCase found, Message said) {
        return Problem.conflict("state", found.state().slug(), said);
    }
}
