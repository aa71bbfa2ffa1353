package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.StaffNames;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What is said where a task can't be had or somebody else was faster: by name, as colleagues call them. */
@Component
class TaskRefusals {

    private final StaffNames names;

    TaskRefusals(StaffNames names) {
        this.names = names;
    }

    /**
     * Does it, and says of a task that refuses why.
     *
     * @throws Problem (conflict) instead of a {@link TaskRefused}
     */
    <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (TaskRefused refused) {
            throw problem(refused);
        }
    }

    Problem unknown(TaskId id) {
        return TaskId.unknown(id.value());
    }

    private Problem problem(TaskRefused refused) {
        Task task = refused.task();
        return switch (refused.reason()) {
            case TAKEN -> taken(String.valueOf(task.assignee()));
            case GIVEN -> finished(task, String.valueOf(task.assignee()));
            case DONE -> finished(task, String.valueOf(task.finishedBy()));
            case HELD -> Problem.conflict("task", task.id(), say("worklist.problem.held"));
            case CANCELLED -> Problem.conflict("task", task.id(), say("worklist.problem.cancelled"));
        };
    }

    private Problem taken(String who) {
        return new Problem(
                Problem.Kind.CONFLICT,
                "assignee",
                who,
                say("worklist.problem.taken", names.of(who)),
                Map.of("assignee", who));
    }

    private Problem finished(Task task, String who) {
        return new Problem(
                Problem.Kind.CONFLICT,
                "task",
                task.id(),
                say("worklist.problem.finished", names.of(who)),
                Map.of("finishedBy", who));
    }
}
