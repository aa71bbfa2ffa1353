package io.journeyloop.demo;

import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who of the demo's people does a task. */
@Component("demoColleagues") // other modules may have colleagues of their own
@Profile("demo")
class Colleagues {

    private final StaffDirectory directory;
    private final Map<String, List<StaffMember>> known = new ConcurrentHashMap<>();

    Colleagues(StaffDirectory directory) {
        this.directory = directory;
    }

    /** Somebody of the task's role, otherwise whoever leads; never the one who did the task before an approval. */
    StaffMember doing(Task task, @Nullable String before) {
        List<StaffMember> able =
                new ArrayList<>(people(task.role(), task.queue().bankWide() ? null : task.branchNo()));
        people(task.role(), null).stream().filter(StaffMember::bankScope).forEach(able::add);
        able.addAll(people(Role.BRANCH_MANAGER, task.branchNo()));
        able.addAll(people(Role.CX_MANAGER, null));
        boolean second = task.outcomes().contains("approved");
        return able.stream()
                .filter(one -> !second || !one.username().equals(before))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody may do tasks of " + task.role()));
    }

    /** Who receives the visitors and complaints of that branch. */
    StaffMember receiving(BranchNo branch) {
        List<StaffMember> lobby = people(Role.LOBBY_MANAGER, branch);
        return lobby.isEmpty() ? people(Role.CX_MANAGER, null).getFirst() : lobby.getFirst();
    }

    StaffMember responsible() {
        return people(Role.CX_MANAGER, null).getFirst();
    }

    private List<StaffMember> people(Role role, @Nullable BranchNo branch) {
        return known.computeIfAbsent(role.slug() + "/" + branch, key -> directory.byRole(role, branch));
    }
}
