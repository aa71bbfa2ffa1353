package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.persistence.TaskMapper;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Single tasks for the signed-in person: whether they may see and do them, and what is said where they may not. */
@Component
class TaskRights {

    private final TaskMapper tasks;
    private final TaskAccessPolicy access;
    private final CurrentStaff current;
    private final TaskRefusals refusals;
    private final ObjectProvider<TaskExclusion> exclusions;

    TaskRights(
            TaskMapper tasks,
            TaskAccessPolicy access,
            CurrentStaff current,
            TaskRefusals refusals,
            ObjectProvider<TaskExclusion> exclusions) {
        this.tasks = tasks;
        this.access = access;
        this.current = current;
        this.refusals = refusals;
        this.exclusions = exclusions;
    }

    /** @throws Problem (not found), which conceals what the person must not know of; (forbidden) */
    Task visible(TaskId id) {
        Task task = Optional.ofNullable(tasks.find(id)).orElseThrow(() -> refusals.unknown(id));
        if (!access.sees(current.get(), task)) {
            current.requireCustomerWork();
            throw refusals.unknown(id).concealing();
        }
        if (access.isKeptFrom(current.get(), task)) {
            throw exclusion(current.name(), task).map(Problem::forbidden).orElseGet(() -> refusals.unknown(id)
                    .concealing());
        }
        return task;
    }

    /** @throws Problem as {@link #visible}; (conflict) where it is not open */
    Task open(TaskId id) {
        Task task = visible(id);
        return refusals.said(task::requireOpen);
    }

    /** @throws Problem as {@link #open}; (forbidden) where it is not for the person */
    Task doable(TaskId id) {
        Task task = open(id);
        if (!access.mayDo(current.get(), task)) {
            throw Problem.forbidden(say("worklist.problem.role", task.role().title()));
        }
        exclusion(current.name(), task).ifPresent(why -> {
            throw Problem.forbidden(why);
        });
        return task;
    }

    /** @throws Problem as {@link #doable}; (conflict) where somebody else has it, or a result is given */
    Task free(TaskId id) {
        Task task = doable(id);
        return refusals.said(() -> task.requireFreeFor(current.name()));
    }

    /** A task of which the person has given the result, as it is where that is taken back. */
    Task freeOnceTakenBack(TaskId id) {
        Task task = doable(id).takeResultBack(true).after();
        return refusals.said(() -> task.requireFreeFor(current.name()));
    }

    boolean mayDo(StaffMember member, Task task) {
        return access.mayDo(member, task) && exclusion(member.username(), task).isEmpty();
    }

    private Optional<Message> exclusion(String username, Task task) {
        return exclusions
                .orderedStream()
                .flatMap(one -> one.against(username, task).stream())
                .findFirst();
    }
}
