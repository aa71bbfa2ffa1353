package io.journeyloop.worklist.ui;

import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.staff.StaffNames;
import io.journeyloop.worklist.Task;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who has tasks, and to whom they can be given. */
@Component
class TaskColleagues {

    private final StaffDirectory directory;
    private final StaffNames names;
    private final CurrentStaff current;

    TaskColleagues(StaffDirectory directory, StaffNames names, CurrentStaff current) {
        this.directory = directory;
        this.names = names;
        this.current = current;
    }

    /** What those are called who have these tasks, by user name. */
    Map<String, String> holders(Collection<Task> tasks) {
        return names.of(tasks.stream().map(Task::assignee).toList());
    }

    TaskPeople of(Task task) {
        List<String> colleagues = colleagues(task);
        return new TaskPeople(
                names.of(Stream.concat(Stream.of(task.assignee(), task.finishedBy()), colleagues.stream())
                        .toList()),
                colleagues);
    }

    /** Who may do it, and the manager who hands it out. */
    private List<String> colleagues(Task task) {
        StaffMember me = current.get();
        if (!task.isOpen() || !(me.has(Role.BRANCH_MANAGER) || me.has(Role.CX_MANAGER))) {
            return List.of();
        }
        BranchNo branch = task.queue().bankWide() || task.role().bankScope() ? null : task.branchNo();
        return Stream.concat(directory.byRole(task.role(), branch).stream(), Stream.of(me))
                .map(StaffMember::username)
                .filter(name -> !name.equals(task.assignee()))
                .distinct()
                .toList();
    }
}
