package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.recovery.CaseProcess.Signal;
import io.journeyloop.recovery.CaseTasks.Duty;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Putting a case right from outside the worklist, from the root cause to its closing. Each call finishes the matching
 * open task of the case's process, so that the model and the case never disagree.
 */
@Component
@Transactional
class CaseRemedies {

    private final CaseAccess access;
    private final CaseWriter writer;
    private final CaseTasks tasks;
    private final CaseGoodwill goodwill;
    private final CaseProcess process;
    private final CurrentStaff staff;
    private final Audit audit;

    CaseRemedies(
            CaseAccess access,
            CaseWriter writer,
            CaseTasks tasks,
            CaseGoodwill goodwill,
            CaseProcess process,
            CurrentStaff staff,
            Audit audit) {
        this.access = access;
        this.writer = writer;
        this.tasks = tasks;
        this.goodwill = goodwill;
        this.process = process;
        this.staff = staff;
        this.audit = audit;
    }

    /**
     * Names the root cause; where a remedy is proposed too, the proposal is finished.
     *
     * @throws Problem INVALID naming the root causes there are
     */
    RecoveryCase rootCause(String caseNo, @Nullable String rootCause) {
        RecoveryCase found = access.ready(caseNo, CaseAct.FIND_CAUSE);
        writer.save(found.rootCause(RootCauses.require(rootCause)));
        advance(caseNo);
        return done(caseNo, "case-root-cause");
    }

    /**
     * Proposes a remedy, or says what was carried out, or both; finishes the tasks that waited for it. A goodwill
     * above one's authority then waits for a second person, and so does one that is changed after an approval.
     *
     * @param given the goodwill, a number or null
     * @throws Problem INVALID where neither is given, or the amount is none
     */
    RecoveryCase remedy(String caseNo, @Nullable String remedy, @Nullable String action, @Nullable Object given) {
        boolean proposes = !CaseInput.blank(remedy) || given != null;
        RecoveryCase found = access.ready(caseNo, proposes ? CaseAct.PROPOSE : CaseAct.CARRY_OUT);
        BigDecimal amount = goodwill.checked(given);
        if (CaseInput.blank(remedy) && CaseInput.blank(action)) {
            throw Problem.invalid("remedy", null, say("recovery.problem.no-remedy"));
        }
        CaseChange change = found.remedyGiven(
                CaseInput.textOrNull("remedy", remedy), CaseInput.textOrNull("action", action), amount, staff.name());
        writer.save(change);
        if (change.isAnotherRemedy()) {
            askAgain(caseNo);
        }
        advance(caseNo);
        return done(caseNo, "case-remedy");
    }

    /** What the process went on with is another remedy now: it goes back to the question who approves it. */
    private void askAgain(String caseNo) {
        RecoveryCase changed = access.again(caseNo);
        boolean asked = tasks.has(changed, Duty.APPROVE);
        boolean passed = tasks.has(changed, Duty.CARRY_OUT) || tasks.has(changed, Duty.CONFIRM);
        if (changed.instanceId() == null || (!asked && !(passed && goodwill.needsApproval(changed)))) {
            return;
        }
        if (!process.tell(changed, Signal.REMEDY_CHANGED) && !asked) {
            throw Problem.conflict("state", changed.state().slug(), say("recovery.problem.past-approval", caseNo));
        }
    }

    /**
     * Closes: says what was done where that is still open, and finishes the confirmation.
     *
     * @throws Problem CONFLICT where it is closed already or another task comes first; INVALID naming what is missing
     */
    RecoveryCase close(String caseNo, @Nullable String action, @Nullable String reason) {
        RecoveryCase found = access.ready(caseNo, CaseAct.CLOSE);
        found.remedy()
                .requireComplete(
                        caseNo, CaseInput.blank(action) ? found.remedy().action() : action);
        if (!CaseInput.blank(action)) {
            writer.save(found.actionGiven(CaseInput.text("action", action)));
        }
        if (!CaseInput.blank(reason)) {
            writer.note(found, "closing", CaseInput.text("reason", reason));
        }
        advance(caseNo);
        tasks.finish(access.again(caseNo), Duty.CONFIRM, "accepted", Map.of());
        return done(caseNo, "case-closed");
    }

    /** Whether nothing but what was done and the customer's word is missing before the case can be closed. */
    boolean closeable(RecoveryCase found) {
        return found.remedy().rootCause() != null
                && !goodwill.needsApproval(found)
                && (tasks.has(found, Duty.CONFIRM) || tasks.has(found, Duty.CARRY_OUT));
    }

    /** Finishes the tasks whose answers are all known. */
    private void advance(String caseNo) {
        RecoveryCase found = access.again(caseNo);
        if (found.remedy().rootCause() != null && found.remedy().proposal() != null && tasks.has(found, Duty.PROPOSE)) {
            Map<String, Object> form = new HashMap<>();
            form.put("rootCause", found.remedy().rootCause());
            form.put("remedy", found.remedy().proposal());
            if (found.goodwill().amount() != null) {
                form.put(Goodwill.FIELD, found.goodwill().amount());
            }
            tasks.finish(found, Duty.PROPOSE, "proposed", form);
        }
        RecoveryCase proposed = access.again(caseNo);
        if (proposed.remedy().action() != null && tasks.has(proposed, Duty.CARRY_OUT)) {
            tasks.finish(
                    proposed,
                    Duty.CARRY_OUT,
                    "done",
                    Map.of("action", proposed.remedy().action()));
        }
    }

    private RecoveryCase done(String caseNo, String action) {
        audit.record(action, "case", caseNo, Map.of());
        return access.again(caseNo);
    }
}
