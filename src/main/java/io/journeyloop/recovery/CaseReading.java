package io.journeyloop.recovery;

import io.journeyloop.common.Problem;
import io.journeyloop.recovery.persistence.CaseMapper;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** One case as the signed-in person may see it, and what that person may do to it. */
@Component
class CaseReading {

    private final CaseMapper mapper;
    private final CaseAccess access;
    private final CaseTasks tasks;
    private final CaseRemedies remedies;
    private final CaseLegal legal;

    CaseReading(CaseMapper mapper, CaseAccess access, CaseTasks tasks, CaseRemedies remedies, CaseLegal legal) {
        this.mapper = mapper;
        this.access = access;
        this.tasks = tasks;
        this.remedies = remedies;
        this.legal = legal;
    }

    /** @throws Problem NOT_FOUND, or FORBIDDEN where it is another branch's or about the signed-in person */
    RecoveryCase get(String caseNo) {
        return access.find(caseNo, CaseAct.READ);
    }

    /** Whether the signed-in person may do that to the case as it stands, and it can be done now. */
    boolean may(RecoveryCase found, CaseAct act) {
        return access.may(found, act)
                && legal.allows(found, act)
                && (act != CaseAct.CLOSE || remedies.closeable(found));
    }

    /** The legal deadline as it would be, were the complaint of that kind and extended or not. */
    Instant deadlineIf(RecoveryCase found, LegalKind kind, boolean extended) {
        return legal.preview(found, kind, extended);
    }

    /** What happened to a case, oldest first. */
    List<CaseLogEntry> log(RecoveryCase found) {
        return mapper.logOf(found.id());
    }

    /** What people are to do next in a case. */
    List<OpenTask> openTasks(RecoveryCase found) {
        return tasks.open(found).stream()
                .map(task -> new OpenTask(task.id(), task.element(), task.name(), task.dueAt()))
                .toList();
    }
}
