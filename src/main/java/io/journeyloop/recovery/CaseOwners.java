package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskOpened;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who cares for a case: the owner, and the tasks that are the owner's. */
@Component
@Transactional
class CaseOwners {

    private final CaseMapper mapper;
    private final CaseAccess access;
    private final CaseWriter writer;
    private final InternalTasks internalTasks;
    private final StaffDirectory directory;
    private final Audit audit;
    private final RecoverySettings settings;

    CaseOwners(
            CaseMapper mapper,
            CaseAccess access,
            CaseWriter writer,
            InternalTasks internalTasks,
            StaffDirectory directory,
            Audit audit,
            RecoverySettings settings) {
        this.mapper = mapper;
        this.access = access;
        this.writer = writer;
        this.internalTasks = internalTasks;
        this.directory = directory;
        this.audit = audit;
        this.settings = settings;
    }

    /** Who may own the case: people of its owner role and the managers, as far as they see its branch. */
    List<StaffMember> candidates(RecoveryCase found) {
        Map<String, StaffMember> able = new LinkedHashMap<>();
        Stream.of(Role.find(found.owner().role()).orElse(Role.BRANCH_MANAGER), Role.BRANCH_MANAGER, Role.CX_MANAGER)
                .flatMap(role -> Stream.concat(
                        directory.byRole(role, found.branchNo()).stream(),
                        directory.byRole(role, null).stream().filter(StaffMember::bankScope)))
                .filter(person -> !found.recused().contains(person.username()))
                .forEach(person -> able.putIfAbsent(person.username(), person));
        return List.copyOf(able.values());
    }

    /**
     * Makes a person the owner; the owner's open tasks and those to come are theirs.
     *
     * @throws Problem INVALID where that person may not own it; CONFLICT where the case has ended; FORBIDDEN for another
     *     branch or for the person complained about
     */
    RecoveryCase own(String caseNo, @Nullable String username) {
        RecoveryCase found = access.ready(caseNo, CaseAct.ENTRUST);
        StaffMember person = candidates(found).stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid("username", username, say("recovery.problem.owner", caseNo, found.branchNo())));
        writer.save(found.ownedBy(person.username()));
        RecoveryCase owned = access.again(caseNo);
        tasks(owned).stream()
                .filter(task -> isOwners(task, owned))
                .forEach(task -> internalTasks.entrust(task, person));
        audit.record("case-owner", "case", caseNo, Map.of("to", person.username()));
        return owned;
    }

    /** What the owner's role is asked for is the owner's. */
    @EventListener
    void on(TaskOpened opened) {
        caseOf(opened.task())
                .filter(found -> isOwners(opened.task(), found))
                .flatMap(found -> Optional.ofNullable(found.owner().name()))
                .flatMap(directory::find)
                .ifPresent(owner -> internalTasks.entrust(opened.task(), owner));
    }

    private Optional<RecoveryCase> caseOf(Task task) {
        return task.journeyKey().equals(settings.journey())
                ? Optional.ofNullable(mapper.byInstance(task.instanceId()))
                : Optional.empty();
    }

    private List<Task> tasks(RecoveryCase found) {
        return found.instanceId() == null ? List.of() : internalTasks.openOf(found.instanceId());
    }

    private static boolean isOwners(Task task, RecoveryCase found) {
        return task.role().slug().equals(found.owner().role());
    }
}
