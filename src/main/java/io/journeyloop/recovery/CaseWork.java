package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.Journeys;
import io.journeyloop.recovery.CaseTasks.Duty;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work on a case from outside the worklist. Each call finishes the matching open task of the case's process, so that
 * the model and the case never disagree.
 */
@Component
@Transactional
class CaseWork {

    private static final String WITHDRAWN = "complaint.withdrawn";
    /** The remedy is another one than the process went on with. */
    private static final String REMEDY_CHANGED = "case.remedy-changed";
    /** The customer was spoken to while nobody had to call. */
    private static final String REACHED = "case.reached";

    private static final String REACHED_OUTCOME = "reached";
    private static final int MAX_TEXT = 2000;

    private final CaseMapper mapper;
    private final CaseAccess access;
    private final CaseWriter writer;
    private final CaseTasks tasks;
    private final CaseGoodwill goodwill;
    private final CaseOpening opening;
    private final Journeys journeys;
    private final Engine engine;
    private final CurrentStaff staff;
    private final Audit audit;
    private final Clock clock;

    CaseWork(
            CaseMapper mapper,
            CaseAccess access,
            CaseWriter writer,
            CaseTasks tasks,
            CaseGoodwill goodwill,
            CaseOpening opening,
            Journeys journeys,
            Engine engine,
            CurrentStaff staff,
            Audit audit,
            Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.writer = writer;
        this.tasks = tasks;
        this.goodwill = goodwill;
        this.opening = opening;
        this.journeys = journeys;
        this.engine = engine;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    List<OpenTask> openTasks(RecoveryCase found) {
        return tasks.open(found).stream()
                .map(task -> new OpenTask(task.id(), task.element(), task.name(), task.dueAt()))
                .toList();
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
        String said = heard == null ? null : text("heard", heard);
        String how = outcome == null ? REACHED_OUTCOME : outcome;
        if (found.state() == CaseState.OPEN && REACHED_OUTCOME.equals(how) && !tasks.has(found, Duty.CONTACT)) {
            rangBack(found, said);
        } else {
            tasks.finish(found, Duty.CONTACT, how, said == null ? Map.of() : Map.of("heard", said));
        }
        return done(caseNo, "case-contacted");
    }

    private void rangBack(RecoveryCase found, @Nullable String said) {
        writer.note(found, "rang-back", said);
        int told = found.instanceId() == null
                ? 0
                : engine.correlate(found.instanceId().toString(), REACHED, Map.of());
        RecoveryCase now = Objects.requireNonNull(mapper.byNo(found.caseNo()));
        if (told == 0 && now.state() == CaseState.OPEN) {
            writer.save(now.contacted(clock.instant()));
        }
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
        boolean proposes = !blank(remedy) || given != null;
        RecoveryCase found = access.ready(caseNo, proposes ? CaseAct.PROPOSE : CaseAct.CARRY_OUT);
        BigDecimal amount = goodwill.checked(given);
        if (blank(remedy) && blank(action)) {
            throw Problem.invalid("remedy", null, say("recovery.problem.no-remedy"));
        }
        CaseChange change = found.remedyGiven(
                blank(remedy) ? null : text("remedy", remedy),
                blank(action) ? null : text("action", action),
                amount,
                staff.name());
        writer.save(change);
        if (change.isAnotherRemedy()) {
            askAgain(caseNo);
        }
        advance(caseNo);
        return done(caseNo, "case-remedy");
    }

    /** What the process went on with is another remedy now: it goes back to the question who approves it. */
    private void askAgain(String caseNo) {
        RecoveryCase changed = Objects.requireNonNull(mapper.byNo(caseNo));
        boolean asked = tasks.has(changed, Duty.APPROVE);
        boolean passed = tasks.has(changed, Duty.CARRY_OUT) || tasks.has(changed, Duty.CONFIRM);
        if (changed.instanceId() == null || (!asked && !(passed && goodwill.needsApproval(changed)))) {
            return;
        }
        int told = engine.correlate(changed.instanceId().toString(), REMEDY_CHANGED, Map.of());
        if (told == 0 && !asked) {
            throw conflict(changed, say("recovery.problem.past-approval", caseNo));
        }
    }

    /**
     * Closes: says what was done where that is still open, and finishes the confirmation.
     *
     * @throws Problem CONFLICT where it is closed already or another task comes first; INVALID naming what is missing
     */
    RecoveryCase close(String caseNo, @Nullable String action, @Nullable String reason) {
        RecoveryCase found = access.ready(caseNo, CaseAct.CLOSE);
        found.remedy().requireComplete(caseNo, blank(action) ? found.remedy().action() : action);
        if (!blank(action)) {
            writer.save(found.actionGiven(text("action", action)));
        }
        if (!blank(reason)) {
            writer.note(found, "closing", text("reason", reason));
        }
        advance(caseNo);
        tasks.finish(again(caseNo), Duty.CONFIRM, "accepted", Map.of());
        return done(caseNo, "case-closed");
    }

    /** Whether nothing but what was done and the customer's word is missing before the case can be closed. */
    boolean closeable(RecoveryCase found) {
        return found.remedy().rootCause() != null
                && !goodwill.needsApproval(found)
                && (tasks.has(found, Duty.CONFIRM) || tasks.has(found, Duty.CARRY_OUT));
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
        writer.save(found.reopened(blank(reason) ? null : reason, null));
        opening.enter(found.customerId(), found.branchNo(), opening.context(found));
        if (found.instanceId() != null) {
            journeys.exit(found.instanceId(), "reopened");
        }
        return done(caseNo, "case-reopened");
    }

    /**
     * Ends the case that day because the customer takes the complaint back.
     *
     * @throws Problem CONFLICT where it has ended already
     */
    RecoveryCase withdraw(String caseNo, @Nullable String reason) {
        RecoveryCase found = access.ready(caseNo, CaseAct.WITHDRAW);
        if (!blank(reason)) {
            writer.note(found, "withdrawal", text("reason", reason));
        }
        int told = found.instanceId() == null
                ? 0
                : engine.correlate(found.instanceId().toString(), WITHDRAWN, Map.of());
        if (told == 0) {
            throw conflict(found, say("recovery.problem.withdraw", found.caseNo()));
        }
        return done(caseNo, "case-withdrawn");
    }

    /** Finishes the tasks whose answers are all known. */
    private void advance(String caseNo) {
        RecoveryCase found = again(caseNo);
        if (found.remedy().rootCause() != null && found.remedy().proposal() != null && tasks.has(found, Duty.PROPOSE)) {
            Map<String, Object> form = new HashMap<>();
            form.put("rootCause", found.remedy().rootCause());
            form.put("remedy", found.remedy().proposal());
            if (found.goodwill().amount() != null) {
                form.put(Goodwill.FIELD, found.goodwill().amount());
            }
            tasks.finish(found, Duty.PROPOSE, "proposed", form);
        }
        RecoveryCase proposed = again(caseNo);
        if (proposed.remedy().action() != null && tasks.has(proposed, Duty.CARRY_OUT)) {
            tasks.finish(
                    proposed,
                    Duty.CARRY_OUT,
                    "done",
                    Map.of("action", proposed.remedy().action()));
        }
    }

    private static Problem conflict(RecoveryCase found, Message said) {
        return Problem.conflict("state", found.state().slug(), said);
    }

    private RecoveryCase done(String caseNo, String action) {
        audit.record(action, "case", caseNo, Map.of());
        return again(caseNo);
    }

    private RecoveryCase again(String caseNo) {
        return Objects.requireNonNull(mapper.byNo(caseNo));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static String text(String field, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > MAX_TEXT) {
            throw Problem.invalid(
                    field, text == null ? null : text.length(), say("recovery.problem.text", field, MAX_TEXT));
        }
        return text.strip();
    }
}
