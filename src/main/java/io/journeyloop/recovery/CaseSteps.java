package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.recovery.persistence.CaseChange;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.staff.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the model's steps write into the case; each answers with the process variables it sets. */
@Service
@Transactional
public class CaseSteps {

    /** Whether the goodwill needs a second person. */
    public static final String APPROVAL_NEEDED = "approvalNeeded";
    /** Who is asked for the approval: a role's slug. */
    public static final String APPROVER_ROLE = "approverRole";
    /** Who owns the case: a role's slug. */
    public static final String OWNER_ROLE = "ownerRole";

    private final CaseMapper mapper;
    private final CaseWriter writer;
    private final CaseGoodwill goodwill;
    private final CaseOpening opening;
    private final LegalTerms terms;
    private final CaseClocks clocks;
    private final Improvements improvements;
    private final Clock clock;

    CaseSteps(
            CaseMapper mapper,
            CaseWriter writer,
            CaseGoodwill goodwill,
            CaseOpening opening,
            LegalTerms terms,
            CaseClocks clocks,
            Improvements improvements,
            Clock clock) {
        this.mapper = mapper;
        this.writer = writer;
        this.goodwill = goodwill;
        this.opening = opening;
        this.terms = terms;
        this.clocks = clocks;
        this.improvements = improvements;
        this.clock = clock;
    }

    /**
     * Does one step of the model.
     *
     * @throws IllegalArgumentException where there is no such step
     */
    public Map<String, Object> run(String step, StepInput in) {
        RecoveryCase found = in.caseNo() == null ? opening.adopt(in) : get(in.caseNo());
        return switch (step) {
            case "triage" -> triage(found, in);
            case "contacted" -> contacted(found);
            case "remedy" -> remedy(found);
            case "confirm" -> noted(found, "confirmed", in.outcome());
            case "close" -> close(found);
            case "resurvey" -> resurvey(found, in);
            case "reopen" -> reopen(found, in);
            case "legal-over" -> clocks.legalOver(found);
            case "escalate" -> noted(found, "escalated", in.element());
            case "withdraw" -> withdraw(found);
            default -> throw new IllegalArgumentException("The building block caseStep has no step \"" + step + "\".");
        };
    }

    private Map<String, Object> triage(RecoveryCase found, StepInput in) {
        boolean again = found.level() > 1;
        String owner = again || in.ownerRole() == null ? found.ownerRole() : in.ownerRole();
        String severity = again || in.severity() == null ? found.severity() : in.severity();
        boolean complaint = in.complaint() || found.complaint();
        CaseChange change = new CaseChange();
        change.state = CaseState.OPEN.slug();
        change.instanceId = in.instanceId();
        change.severity = severity;
        change.ownerRole = owner;
        change.complaint = complaint;
        Instant contactDue = clocks.contactDue(found.branchNo(), in.sla(), in.roundTheClock());
        change.internalDueAt = contactDue;
        Instant deadline = found.legalDeadline();
        if (complaint && deadline == null) {
            deadline = terms.deadline(found, LegalClock.SIMPLE, false);
            change.legalKind = LegalClock.SIMPLE;
            change.legalDeadline = deadline;
        }
        mapper.instance(found.id(), in.instanceId());
        writer.write(found, change, "triaged", severity + " · " + owner + (in.sla() == null ? "" : " · " + in.sla()));
        terms.tellTasks(in.instanceId(), deadline);
        Map<String, Object> variables = CaseClocks.timers(found, contactDue, deadline);
        variables.put(io.journeyloop.engine.Variables.CASE_NO, found.caseNo());
        variables.put(APPROVAL_NEEDED, false);
        variables.put(OWNER_ROLE, owner);
        return variables;
    }

    private Map<String, Object> contacted(RecoveryCase found) {
        CaseChange change = new CaseChange();
        change.state = CaseState.CONTACTED.slug();
        if (found.firstContactAt() == null) {
            change.firstContactAt = clock.instant();
        }
        writer.write(found, change, "contacted", null);
        return Map.of();
    }

    private Map<String, Object> remedy(RecoveryCase found) {
        boolean approvalNeeded = goodwill.needsApproval(found);
        BigDecimal amount = found.goodwillAmount() == null ? BigDecimal.ZERO : found.goodwillAmount();
        CaseChange change = new CaseChange();
        change.state = CaseState.REMEDY.slug();
        writer.write(found, change, approvalNeeded ? "approval-needed" : "remedy", amount.toPlainString());
        return Map.of(APPROVAL_NEEDED, approvalNeeded, APPROVER_ROLE, goodwill.approverRole(found));
    }

    private Map<String, Object> close(RecoveryCase found) {
        requireCloseable(found, found.rootCause(), found.action());
        goodwill.requireCovered(found);
        CaseChange change = new CaseChange();
        change.state = CaseState.CLOSED.slug();
        change.closedAt = clock.instant();
        change.clearResurvey = true;
        writer.write(found, change, "closed", null);
        improvements.afterClosing(found);
        return Map.of();
    }

    private Map<String, Object> resurvey(RecoveryCase found, StepInput in) {
        CaseChange change = new CaseChange();
        change.resurveyScore = in.score();
        writer.write(
                found,
                change,
                "resurveyed",
                in.score() == null ? null : in.score().toString());
        return Map.of();
    }

    private Map<String, Object> reopen(RecoveryCase found, StepInput in) {
        String owner = levelUp(found.ownerRole());
        CaseChange change = reopening(found, owner);
        Instant contactDue = clocks.contactDue(found.branchNo(), in.sla(), in.roundTheClock());
        change.internalDueAt = contactDue;
        writer.write(found, change, "reopened", owner);
        Map<String, Object> variables = CaseClocks.timers(found, contactDue, found.legalDeadline());
        variables.put(OWNER_ROLE, owner);
        variables.put(APPROVAL_NEEDED, false);
        return variables;
    }

    private Map<String, Object> withdraw(RecoveryCase found) {
        CaseChange change = new CaseChange();
        change.state = CaseState.WITHDRAWN.slug();
        change.closedAt = clock.instant();
        writer.write(found, change, "withdrawn", null);
        return Map.of();
    }

    private Map<String, Object> noted(RecoveryCase found, String what, @Nullable String detail) {
        writer.note(found, what, detail);
        return Map.of();
    }

    private RecoveryCase get(String caseNo) {
        RecoveryCase found = mapper.byNo(caseNo);
        if (found == null) {
            throw Problem.notFound("caseNo", caseNo, say("recovery.problem.case-entry"));
        }
        return found;
    }

    /** One level up, anew, with nothing decided; what was received and when stays as it is. */
    static CaseChange reopening(RecoveryCase found, String owner) {
        CaseChange change = new CaseChange();
        change.state = CaseState.OPEN.slug();
        change.level = found.level() + 1;
        change.ownerRole = owner;
        change.clearOwner = true;
        change.clearClosing = true;
        change.clearApproval = true;
        change.clearAmount = true;
        return change;
    }

    /** Whose superior is who: tellers and relationship managers answer to the branch manager, who to the CX manager. */
    static String levelUp(String ownerRole) {
        return Role.BRANCH_MANAGER.slug().equals(ownerRole)
                        || Role.CX_MANAGER.slug().equals(ownerRole)
                ? Role.CX_MANAGER.slug()
                : Role.BRANCH_MANAGER.slug();
    }

    /** @throws Problem INVALID naming {@code rootCause} or {@code action}, whichever is missing first */
    static void requireCloseable(RecoveryCase found, @Nullable String rootCause, @Nullable String action) {
        if (rootCause == null || rootCause.isBlank()) {
            throw Problem.invalid("rootCause", null, say("recovery.problem.no-root-cause", found.caseNo()));
        }
        if (action == null || action.isBlank()) {
            throw Problem.invalid("action", null, say("recovery.problem.no-action", found.caseNo()));
        }
    }
}
