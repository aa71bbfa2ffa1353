package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people may say about a legal deadline, always counted from receipt: that the complaint is simple or complex, and
 * that more time is needed. Only before the deadline has passed, only with a reason; more time is asked for by one person
 * and approved by another of a level above. Nothing lengthens a deadline that has passed.
 */
@Component
@Transactional
class CaseLegal {

    private final CaseAccess access;
    private final CaseWriter writer;
    private final LegalTerms terms;
    private final StaffDirectory directory;
    private final CurrentStaff staff;
    private final Audit audit;
    private final Clock clock;

    CaseLegal(
            CaseAccess access,
            CaseWriter writer,
            LegalTerms terms,
            StaffDirectory directory,
            CurrentStaff staff,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.writer = writer;
        this.terms = terms;
        this.directory = directory;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Judges the complaint simple or complex, or asks for more time, or approves what somebody else asked for.
     *
     * @param extended whether it is about more time: the first call asks, a second one by somebody of a level above
     *     approves
     * @param reason why; kept with the name
     * @throws Problem FORBIDDEN for whoever may not; INVALID where it is no complaint, of no known kind or without a
     *     reason; CONFLICT once the deadline has passed
     */
    RecoveryCase term(String caseNo, @Nullable String kind, boolean extended, @Nullable String reason) {
        RecoveryCase found = access.ready(caseNo, wanted(caseNo, extended));
        LegalKind judged = kind(kind);
        found.legal().requireComplaint(caseNo);
        if (judged == null && !extended) {
            throw Problem.invalid("kind", "", say("recovery.problem.kind"));
        }
        String why = CaseInput.text("reason", reason);
        if (!extended) {
            return done(classified(found, Objects.requireNonNull(judged), why));
        }
        return done(
                found.legal().extensionAskedBy() == null
                        ? found.extensionAsked(judged, staff.name(), why, clock.instant())
                        : extended(found, judged, why));
    }

    /** Whether the case's deadline leaves room for that deed by the signed-in person, whoever else may do it. */
    boolean allows(RecoveryCase found, CaseAct act) {
        return switch (act) {
            case CLASSIFY -> isOpen(found);
            case ASK_EXTENSION ->
                isOpen(found)
                        && found.legal().extendedBy() == null
                        && found.legal().extensionAskedBy() == null;
            case APPROVE_EXTENSION ->
                isOpen(found)
                        && found.legal().extendedBy() == null
                        && found.legal().extensionAskedBy() != null
                        && isAbove(staff.get(), found.legal().extensionAskedBy());
            default -> true;
        };
    }

    /** Until when the complaint would have to be answered if it were judged so. */
    Instant preview(RecoveryCase found, LegalKind kind, boolean extended) {
        return terms.deadline(found, kind, extended);
    }

    private boolean isOpen(RecoveryCase found) {
        return found.legal().running(clock.instant());
    }

    private CaseAct wanted(String caseNo, boolean extended) {
        if (!extended) {
            return CaseAct.CLASSIFY;
        }
        RecoveryCase found = access.find(caseNo, CaseAct.READ);
        return found.legal().extensionAskedBy() == null ? CaseAct.ASK_EXTENSION : CaseAct.APPROVE_EXTENSION;
    }

    private CaseChange classified(RecoveryCase found, LegalKind kind, String reason) {
        Instant deadline = terms.deadline(found, kind, found.legal().extendedBy() != null);
        return found.classified(kind, deadline, reason, clock.instant());
    }

    private CaseChange extended(RecoveryCase found, @Nullable LegalKind judged, String reason) {
        LegalTerm legal = found.legal();
        LegalKind known = Objects.requireNonNullElse(legal.kind(), LegalKind.SIMPLE);
        LegalKind kind = judged == null ? known : judged;
        String asker = String.valueOf(legal.extensionAskedBy());
        StaffMember approver = staff.get();
        if (isOpen(found) && legal.extendedBy() == null && !isAbove(approver, asker)) {
            throw Problem.forbidden(say("recovery.problem.extension-level", found.caseNo(), asker));
        }
        return found.extended(kind, terms.deadline(found, kind, true), approver.username(), reason, clock.instant());
    }

    private RecoveryCase done(CaseChange change) {
        writer.save(change);
        RecoveryCase after = change.after();
        if (after.instanceId() != null && change.transition() != CaseTransition.EXTENSION_ASKED) {
            terms.tellTasks(after.instanceId(), after.legal().deadline());
        }
        audit.record("case-legal-term", "case", after.caseNo(), Map.of());
        return access.again(after.caseNo());
    }

    private static @Nullable LegalKind kind(@Nullable String said) {
        return said == null
                ? null
                : LegalKind.find(said).orElseThrow(() -> Problem.invalid("kind", said, say("recovery.problem.kind")));
    }

    /** Whoever has left the bank stands above nobody. */
    private boolean isAbove(StaffMember person, String asker) {
        return !person.username().equals(asker)
                && directory
                        .find(asker)
                        .map(found -> level(person) > level(found))
                        .orElse(true);
    }

    /** Staff, their branch's manager, the bank's. */
    private static int level(StaffMember person) {
        if (person.has(Role.CX_MANAGER)) {
            return 3;
        }
        return person.has(Role.BRANCH_MANAGER) ? 2 : 1;
    }
}
