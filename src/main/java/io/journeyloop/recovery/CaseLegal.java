package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.recovery.persistence.CaseChange;
import io.journeyloop.recovery.persistence.CaseMapper;
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

    private final CaseMapper mapper;
    private final CaseAccess access;
    private final CaseWriter writer;
    private final LegalTerms terms;
    private final StaffDirectory directory;
    private final CurrentStaff staff;
    private final Audit audit;
    private final Clock clock;

    CaseLegal(
            CaseMapper mapper,
            CaseAccess access,
            CaseWriter writer,
            LegalTerms terms,
            StaffDirectory directory,
            CurrentStaff staff,
            Audit audit,
            Clock clock) {
        this.mapper = mapper;
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
        requireComplaint(found, kind);
        if (kind == null && !extended) {
            throw Problem.invalid("kind", "", say("recovery.problem.kind"));
        }
        String why = CaseWork.text("reason", reason);
        requireInTime(found);
        if (!extended) {
            return classify(found, Objects.requireNonNull(kind), why);
        }
        return found.extensionAskedBy() == null ? ask(found, kind, why) : approve(found, kind, why);
    }

    /** Whether the case's deadline leaves room for that deed by the signed-in person, whoever else may do it. */
    boolean allows(RecoveryCase found, CaseAct act) {
        return switch (act) {
            case CLASSIFY -> isOpen(found);
            case ASK_EXTENSION -> isOpen(found) && found.extendedBy() == null && found.extensionAskedBy() == null;
            case APPROVE_EXTENSION ->
                isOpen(found)
                        && found.extendedBy() == null
                        && found.extensionAskedBy() != null
                        && isAbove(staff.get(), found.extensionAskedBy());
            default -> true;
        };
    }

    /** Until when the complaint would have to be answered if it were judged so. */
    Instant preview(RecoveryCase found, String kind, boolean extended) {
        return terms.deadline(found, kind, extended);
    }

    private boolean isOpen(RecoveryCase found) {
        return found.complaint() && !isOver(found);
    }

    private CaseAct wanted(String caseNo, boolean extended) {
        if (!extended) {
            return CaseAct.CLASSIFY;
        }
        RecoveryCase found = access.find(caseNo, CaseAct.READ);
        return found.extensionAskedBy() == null ? CaseAct.ASK_EXTENSION : CaseAct.APPROVE_EXTENSION;
    }

    private RecoveryCase classify(RecoveryCase found, String kind, String reason) {
        CaseChange change = new CaseChange();
        move(found, change, kind, found.extendedBy() != null);
        writer.write(found, change, "classified", kind + " · " + reason);
        return done(found, change.legalDeadline);
    }

    private RecoveryCase ask(RecoveryCase found, @Nullable String kind, String reason) {
        requireNotExtended(found);
        CaseChange change = new CaseChange();
        change.extensionAskedBy = staff.name();
        if (kind != null && !kind.equals(found.legalKind())) {
            throw Problem.invalid("kind", kind, say("recovery.problem.kind-first"));
        }
        writer.write(found, change, "extension-asked", reason);
        return done(found, null);
    }

    private RecoveryCase approve(RecoveryCase found, @Nullable String kind, String reason) {
        requireNotExtended(found);
        String asker = String.valueOf(found.extensionAskedBy());
        StaffMember approver = staff.get();
        if (!isAbove(approver, asker)) {
            throw Problem.forbidden(say("recovery.problem.extension-level", found.caseNo(), asker));
        }
        CaseChange change = new CaseChange();
        change.extendedBy = approver.username();
        String wanted = kind == null ? simpleUnlessKnown(found) : kind;
        move(found, change, wanted, true);
        writer.write(found, change, "extended", wanted + " · " + reason);
        return done(found, change.legalDeadline);
    }

    private void move(RecoveryCase found, CaseChange change, String kind, boolean extended) {
        Instant deadline = terms.deadline(found, kind, extended);
        if (clock.instant().isAfter(deadline)) {
            throw Problem.conflict("kind", kind, say("recovery.problem.over-at-once", found.caseNo()));
        }
        change.legalKind = kind;
        change.legalDeadline = deadline;
    }

    private RecoveryCase done(RecoveryCase found, @Nullable Instant deadline) {
        if (found.instanceId() != null) {
            terms.tellTasks(found.instanceId(), deadline);
        }
        audit.record("case-legal-term", "case", found.caseNo(), Map.of());
        return Objects.requireNonNull(mapper.byNo(found.caseNo()));
    }

    private static void requireComplaint(RecoveryCase found, @Nullable String kind) {
        if (kind != null && !LegalClock.SIMPLE.equals(kind) && !LegalClock.COMPLEX.equals(kind)) {
            throw Problem.invalid("kind", kind, say("recovery.problem.kind"));
        }
        if (!found.complaint()) {
            throw Problem.invalid("caseNo", found.caseNo(), say("recovery.problem.no-complaint"));
        }
    }

    private void requireInTime(RecoveryCase found) {
        if (isOver(found)) {
            throw Problem.conflict(
                    "legalDeadline",
                    String.valueOf(found.legalDeadline()),
                    say("recovery.problem.too-late", found.caseNo()));
        }
    }

    private static void requireNotExtended(RecoveryCase found) {
        if (found.extendedBy() != null) {
            throw Problem.conflict(
                    "extendedBy", found.extendedBy(), say("recovery.problem.extended-already", found.caseNo()));
        }
    }

    private static String simpleUnlessKnown(RecoveryCase found) {
        return Objects.requireNonNullElse(found.legalKind(), LegalClock.SIMPLE);
    }

    private boolean isOver(RecoveryCase found) {
        Instant deadline = found.legalDeadline();
        return found.legalOutcome() != null
                || (deadline != null && clock.instant().isAfter(deadline));
    }

    private boolean isAbove(StaffMember person, String asker) {
        int askers = directory.find(asker).map(CaseLegal::level).orElse(0);
        return !person.username().equals(asker) && level(person) > askers;
    }

    /** Staff, their branch's manager, the bank's. */
    private static int level(StaffMember person) {
        if (person.has(Role.CX_MANAGER)) {
            return 3;
        }
        return person.has(Role.BRANCH_MANAGER) ? 2 : 1;
    }
}
