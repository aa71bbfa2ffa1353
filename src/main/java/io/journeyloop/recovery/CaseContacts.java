package io.journeyloop.recovery;

import io.journeyloop.common.Problem;
import io.journeyloop.recovery.CaseProcess.Signal;
import io.journeyloop.recovery.CaseTasks.Duty;
import io.journeyloop.staff.Audit;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Speaking with the customer of a case, from outside the worklist. */
@Component
@Transactional
class CaseContacts {

    private static final String REACHED = "reached";

    private final CaseAccess access;
    private final CaseWriter writer;
    private final CaseTasks tasks;
    private final CaseProcess process;
    private final Audit audit;
    private final Clock clock;

    CaseContacts(CaseAccess access, CaseWriter writer, CaseTasks tasks, CaseProcess process, Audit audit, Clock clock) {
        this.access = access;
        this.writer = writer;
        this.tasks = tasks;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Finishes the contact that is due. A customer who rings back before anybody has to try again was spoken to just
     * the same.
     *
     * @param outcome {@code reached} (default), {@code no-answer}, {@code refused} or {@code call-back}
     * @throws Problem CONFLICT where no contact is due
     */
    RecoveryCase contact(String caseNo, @Nullable String outcome, @Nullable String heard) {
        RecoveryCase found = access.ready(caseNo, CaseAct.CONTACT);
        String said = heard == null ? null : CaseInput.text("heard", heard);
        String how = outcome == null ? REACHED : outcome;
        if (found.state() == CaseState.OPEN && REACHED.equals(how) && !tasks.has(found, Duty.CONTACT)) {
            rangBack(found, said);
        } else {
            tasks.finish(found, Duty.CONTACT, how, said == null ? Map.of() : Map.of("heard", said));
        }
        audit.record("case-contacted", "case", caseNo, Map.of());
        return access.again(caseNo);
    }

    private void rangBack(RecoveryCase found, @Nullable String said) {
        writer.note(found, "rang-back", said);
        boolean told = process.tell(found, Signal.REACHED);
        RecoveryCase now = access.again(found.caseNo());
        if (!told && now.state() == CaseState.OPEN) {
            writer.save(now.contacted(clock.instant()));
        }
    }
}
