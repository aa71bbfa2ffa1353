package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.Journeys;
import io.journeyloop.recovery.CaseTasks.Duty;
import io.journeyloop.recovery.persistence.CaseChange;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import java.math.BigDecimal;
import java.time.Instant;
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
    private static final int MAX_TEXT = 2000;

    private final CaseMapper mapper;
    private final CaseWriter writer;
    private final CaseTasks tasks;
    private final CasePeople people;
    private final CaseOpening opening;
    private final LegalTerms terms;
    private final Journeys journeys;
    private final Engine engine;
    private final CurrentStaff staff;
    private final Audit audit;

    CaseWork(
            CaseMapper mapper,
            CaseWriter writer,
            CaseTasks tasks,
            CasePeople people,
            CaseOpening opening,
            LegalTerms terms,
            Journeys journeys,
            Engine engine,
            CurrentStaff staff,
            Audit audit) {
        this.mapper = mapper;
        this.writer = writer;
        this.tasks = tasks;
        this.people = people;
        this.opening = opening;
        this.terms = terms;
        this.journeys = journeys;
        this.engine = engine;
        this.staff = staff;
        this.audit = audit;
    }

    RecoveryCase get(String caseNo) {
        RecoveryCase found = mapper.byNo(caseNo);
        return staff.seen(
                found,
                RecoveryCase::branchNo,
                () -> Problem.notFound("case", caseNo, say("recovery.problem.case", caseNo)));
    }

    List<OpenTask> openTasks(RecoveryCase found) {
        return tasks.open(found).stream()
                .map(task -> new OpenTask(task.id(), task.element(), task.name(), task.dueAt()))
                .toList();
    }

    /**
     * Finishes the contact that is due.
     *
     * @param outcome {@code reached} (default), {@code no-answer}, {@code refused} or {@code call-back}
     * @throws Problem CONFLICT where no contact is due
     */
    RecoveryCase contact(String caseNo, @Nullable String outcome, @Nullable String heard) {
        RecoveryCase found = underWay(caseNo);
        Map<String, Object> form = heard == null ? Map.of() : Map.of("heard", text("heard", heard));
        tasks.finish(found, Duty.CONTACT, outcome == null ? "reached" : outcome, form);
        return done(caseNo, "case-contacted");
    }

    /**
     * Names the root cause; where a remedy is proposed too, the proposal is finished.
     *
     * @throws Problem INVALID naming the root causes there are
     */
    RecoveryCase rootCause(String caseNo, @Nullable String rootCause) {
        RecoveryCase found = underWay(caseNo);
        CaseChange change = new CaseChange();
        change.rootCause = RootCauses.require(rootCause);
        writer.write(found, change, "root-cause", rootCause);
        advance(caseNo);
        return done(caseNo, "case-root-cause");
    }

    /**
     * Proposes a remedy, or says what was carried out, or both; finishes the tasks that waited for it. A goodwill
     * above one's authority then waits for a second person.
     *
     * @throws Problem INVALID where neither is given
     */
    RecoveryCase remedy(
            String caseNo, @Nullable String remedy, @Nullable String action, @Nullable BigDecimal goodwill) {
        RecoveryCase found = underWay(caseNo);
        if (blank(remedy) && blank(action)) {
            throw Problem.invalid("remedy", null, say("recovery.problem.no-remedy"));
        }
        if (goodwill != null && goodwill.signum() < 0) {
            throw Problem.invalid("goodwillAmount", goodwill, say("recovery.problem.goodwill"));
        }
        CaseChange change = new CaseChange();
        change.remedy =
                blank(remedy) ? (found.remedy() == null ? text("action", action) : null) : text("remedy", remedy);
        change.action = blank(action) ? null : text("action", action);
        change.goodwillAmount = goodwill;
        change.proposedBy = staff.name();
        writer.write(found, change, "remedy-given", change.remedy != null ? change.remedy : change.action);
        advance(caseNo);
        return done(caseNo, "case-remedy");
    }

    /**
     * Closes: says what was done where that is still open, and finishes the confirmation.
     *
     * @throws Problem CONFLICT where it is closed already or another task comes first; INVALID naming what is missing
     */
    RecoveryCase close(String caseNo, @Nullable String action) {
        RecoveryCase found = underWay(caseNo);
        CaseSteps.requireCloseable(found, found.rootCause(), blank(action) ? found.action() : action);
        if (!blank(action)) {
            CaseChange change = new CaseChange();
            change.action = text("action", action);
            change.remedy = found.remedy() == null ? change.action : null;
            writer.write(found, change, "action", action);
        }
        advance(caseNo);
        tasks.finish(get(caseNo), Duty.CONFIRM, "accepted", Map.of());
        return done(caseNo, "case-closed");
    }

    /**
     * Opens a closed case anew, one level up; the legal clock runs on from receipt.
     *
     * @throws Problem CONFLICT where the case is under way or was withdrawn
     */
    RecoveryCase reopen(String caseNo, @Nullable String reason) {
        RecoveryCase found = get(caseNo);
        people.requireNotRecused(found);
        if (found.stateNow().underWay() || found.stateNow() == CaseState.WITHDRAWN) {
            throw conflict(found, say("recovery.problem.reopen", found.caseNo()));
        }
        String owner = CaseSteps.levelUp(found.ownerRole());
        writer.write(found, CaseSteps.reopening(found, owner), "reopened", blank(reason) ? owner : reason);
        opening.enter(
                found.customerId(),
                found.branchNo(),
                CaseOpening.context(
                        caseNo,
                        CaseSource.of(found.source()),
                        found.score(),
                        found.channel(),
                        found.product(),
                        found.issue(),
                        ""));
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
        RecoveryCase found = underWay(caseNo);
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

    /**
     * Says how long the law gives: simple or complex, and whether an extension is approved. Counted from receipt.
     *
     * @param reason why; kept with the approver's name
     * @throws Problem FORBIDDEN unless a manager says so; INVALID where it is no complaint or no reason is given
     */
    RecoveryCase legalTerm(String caseNo, @Nullable String kind, boolean extended, @Nullable String reason) {
        RecoveryCase found = underWay(caseNo);
        requireManager();
        String wanted = kind == null ? Objects.requireNonNullElse(found.legalKind(), LegalClock.SIMPLE) : kind;
        if (!LegalClock.SIMPLE.equals(wanted) && !LegalClock.COMPLEX.equals(wanted)) {
            throw Problem.invalid("kind", kind, say("recovery.problem.kind"));
        }
        if (!found.complaint()) {
            throw Problem.invalid("caseNo", caseNo, say("recovery.problem.no-complaint"));
        }
        CaseChange change = new CaseChange();
        change.legalKind = wanted;
        change.extendedBy = extended ? staff.name() : null;
        Instant deadline = terms.deadline(found, wanted, extended || found.extendedBy() != null);
        change.legalDeadline = deadline;
        writer.write(found, change, extended ? "extended" : "classified", wanted + " · " + text("reason", reason));
        if (found.instanceId() != null) {
            terms.tellTasks(found.instanceId(), deadline);
        }
        return done(caseNo, "case-legal-term");
    }

    /** Finishes the tasks whose answers are all known. */
    private void advance(String caseNo) {
        RecoveryCase found = get(caseNo);
        if (found.rootCause() != null && found.remedy() != null && tasks.has(found, Duty.PROPOSE)) {
            Map<String, Object> form = new HashMap<>();
            form.put("rootCause", found.rootCause());
            form.put("remedy", found.remedy());
            if (found.goodwillAmount() != null) {
                form.put("goodwillAmount", found.goodwillAmount());
            }
            tasks.finish(found, Duty.PROPOSE, "proposed", form);
        }
        RecoveryCase proposed = get(caseNo);
        if (proposed.action() != null && tasks.has(proposed, Duty.CARRY_OUT)) {
            tasks.finish(proposed, Duty.CARRY_OUT, "done", Map.of("action", proposed.action()));
        }
    }

    private RecoveryCase underWay(String caseNo) {
        RecoveryCase found = get(caseNo);
        people.requireNotRecused(found);
        if (!found.stateNow().underWay()) {
            throw conflict(
                    found,
                    say(
                            "recovery.problem.over",
                            found.caseNo(),
                            found.stateNow().title()));
        }
        return found;
    }

    private static Problem conflict(RecoveryCase found, Message said) {
        return Problem.conflict("state", found.state(), said);
    }

    private void requireManager() {
        StaffMember person = staff.get();
        if (!person.has(Role.BRANCH_MANAGER) && !person.has(Role.CX_MANAGER)) {
            throw Problem.forbidden(say("recovery.problem.legal-term"));
        }
    }

    private RecoveryCase done(String caseNo, String action) {
        audit.record(action, "case", caseNo, Map.of());
        return Objects.requireNonNull(mapper.byNo(caseNo));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String text(String field, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > MAX_TEXT) {
            throw Problem.invalid(
                    field, text == null ? null : text.length(), say("recovery.problem.text", field, MAX_TEXT));
        }
        return text.strip();
    }
}
