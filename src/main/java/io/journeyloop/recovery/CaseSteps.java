package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.recovery.persistence.CaseMapper;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the model's steps write into the case; each answers with the process variables it sets. */
@Service
@Transactional
public class CaseSteps {

    private final CaseMapper mapper;
    private final CaseWriter writer;
    private final CaseGoodwill goodwill;
    private final CaseOpening opening;
    private final LegalTerms terms;
    private final CaseClocks clocks;
    private final Improvements improvements;

    CaseSteps(
            CaseMapper mapper,
            CaseWriter writer,
            CaseGoodwill goodwill,
            CaseOpening opening,
            LegalTerms terms,
            CaseClocks clocks,
            Improvements improvements) {
        this.mapper = mapper;
        this.writer = writer;
        this.goodwill = goodwill;
        this.opening = opening;
        this.terms = terms;
        this.clocks = clocks;
        this.improvements = improvements;
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
            case "contacted" -> saved(found.contacted(clocks.now()));
            case "remedy" -> remedy(found);
            case "confirm" -> noted(found, "confirmed", in.outcome());
            case "close" -> close(found);
            case "resurvey" -> saved(found.resurveyed(in.score()));
            case "reopen" -> reopen(found, in);
            case "legal-over" -> clocks.legalOver(found);
            case "escalate" -> noted(found, "escalated", in.element());
            case "withdraw" -> saved(found.withdrawn(clocks.now()));
            default -> throw new IllegalArgumentException("The building block caseStep has no step \"" + step + "\".");
        };
    }

    private Map<String, Object> triage(RecoveryCase found, StepInput in) {
        Instant contactDue = clocks.contactDue(found.branchNo(), in.sla(), in.roundTheClock());
        CaseChange change = found.triaged(new Triage(
                in.instanceId(),
                in.severity() == null ? null : Severity.of(in.severity()),
                in.ownerRole(),
                in.complaint(),
                contactDue,
                in.sla(),
                () -> terms.deadline(found, LegalKind.SIMPLE, false)));
        writer.save(change);
        Instant deadline = change.after().legal().deadline();
        terms.tellTasks(in.instanceId(), deadline);
        Map<String, Object> variables = CaseClocks.timers(found, contactDue, deadline);
        ProcessVariables.CASE_NO.put(variables, found.caseNo());
        ProcessVariables.APPROVAL_NEEDED.put(variables, false);
        ProcessVariables.OWNER_ROLE.put(variables, change.after().owner().role());
        return variables;
    }

    private Map<String, Object> remedy(RecoveryCase found) {
        CaseChange change = found.remedyProposed(goodwill.authority());
        writer.save(change);
        return Map.ofEntries(
                ProcessVariables.APPROVAL_NEEDED.with(change.transition() == CaseTransition.APPROVAL_NEEDED),
                ProcessVariables.APPROVER_ROLE.with(goodwill.approverRole(found)));
    }

    private Map<String, Object> close(RecoveryCase found) {
        writer.save(found.closed(goodwill.authority(), clocks.now()));
        improvements.afterClosing(found);
        return Map.of();
    }

    private Map<String, Object> reopen(RecoveryCase found, StepInput in) {
        Instant contactDue = clocks.contactDue(found.branchNo(), in.sla(), in.roundTheClock());
        CaseChange change = found.reopened(null, contactDue);
        writer.save(change);
        Map<String, Object> variables =
                CaseClocks.timers(found, contactDue, found.legal().deadline());
        ProcessVariables.OWNER_ROLE.put(variables, change.after().owner().role());
        ProcessVariables.APPROVAL_NEEDED.put(variables, false);
        return variables;
    }

    private Map<String, Object> saved(CaseChange change) {
        writer.save(change);
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
}
