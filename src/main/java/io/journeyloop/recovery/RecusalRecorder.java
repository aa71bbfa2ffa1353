package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.InternalTasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records whom a complaint is about: they lose the case and its tasks. What they see of it is for {@link CaseRecusals}. */
@Component
@Transactional
class RecusalRecorder {

    private static final int MAX_REASON = 500;

    private final CaseAccess access;
    private final CaseWriter writer;
    private final InternalTasks internalTasks;
    private final StaffDirectory directory;
    private final Audit audit;

    RecusalRecorder(
            CaseAccess access, CaseWriter writer, InternalTasks internalTasks, StaffDirectory directory, Audit audit) {
        this.access = access;
        this.writer = writer;
        this.internalTasks = internalTasks;
        this.directory = directory;
        this.audit = audit;
    }

    /** Whom a complaint may be about: everybody who sees the case's branch. */
    List<StaffMember> colleagues(RecoveryCase found) {
        return directory.all().stream()
                .filter(person -> person.sees(found.branchNo()))
                .toList();
    }

    /**
     * Records whom the complaint is about: they lose the case and its tasks and can't take them.
     *
     * @throws Problem INVALID for an unknown person or without a reason; CONFLICT where the case has ended
     */
    RecoveryCase recuse(String caseNo, @Nullable String username, @Nullable String reason) {
        RecoveryCase found = access.ready(caseNo, CaseAct.RECUSE);
        StaffMember person = Optional.ofNullable(username)
                .flatMap(directory::find)
                .orElseThrow(() -> Problem.invalid("username", username, say("recovery.problem.nobody")));
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
            throw Problem.invalid("reason", null, say("recovery.problem.reason", MAX_REASON));
        }
        writer.save(found.recuse(person.username(), reason.strip()));
        if (found.instanceId() != null) {
            internalTasks.takeFrom(found.instanceId(), person.username());
        }
        audit.record("case-recused", "case", caseNo, Map.of("who", person.username()));
        return access.again(caseNo);
    }
}
