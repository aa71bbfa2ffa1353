package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.engine.EngineTasks;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has a task: taking it, giving it back, handing it out. The engine is told as well. */
@Component
class TaskAssignments {

    private final TaskRights rights;
    private final TaskWriter writer;
    private final CurrentStaff current;
    private final StaffDirectory directory;
    private final EngineTasks engine;
    private final Audit audit;

    TaskAssignments(
            TaskRights rights,
            TaskWriter writer,
            CurrentStaff current,
            StaffDirectory directory,
            EngineTasks engine,
            Audit audit) {
        this.rights = rights;
        this.writer = writer;
        this.current = current;
        this.directory = directory;
        this.engine = engine;
        this.audit = audit;
    }

    Task claim(TaskId id) {
        rights.doable(id);
        return toldWhereChanged(writer.write(id, task -> task.claim(current.name())));
    }

    Task release(TaskId id) {
        rights.visible(id);
        return toldWhereChanged(writer.write(id, task -> task.release(current.name())));
    }

    Task assign(TaskId id, String username) {
        rights.visible(id);
        Task assigned = told(writer.write(
                id, task -> task.assign(doer(username, task.requireNoResult()).username())));
        audit.record("task-assigned", "task", id.value(), Map.of("to", String.valueOf(assigned.assignee())));
        return assigned;
    }

    /** Gives an open task to that person, or to nobody, by the product's own rules; nobody's right is asked. */
    void entrust(TaskId id, @Nullable String username) {
        writer.writeIf(id, Task::isOpen, task -> task.entrust(username)).ifPresent(this::told);
    }

    private StaffMember doer(String username, Task task) {
        return directory
                .find(username)
                .filter(member -> rights.mayDo(member, task))
                .orElseThrow(() -> Problem.invalid(
                        "assignee",
                        username,
                        say("worklist.problem.assignee", task.role().title(), task.branchNo())));
    }

    private Task toldWhereChanged(TaskChange change) {
        return change.isChanged() ? told(change) : change.after();
    }

    private Task told(TaskChange change) {
        engine.assign(change.after().id().value(), change.after().assignee());
        return change.after();
    }
}
