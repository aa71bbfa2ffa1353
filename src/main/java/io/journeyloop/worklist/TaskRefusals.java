package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.StaffNames;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is said where somebody else was faster: by name, as colleagues call them. */
@Component
class TaskRefusals {

    private final StaffNames names;

    TaskRefusals(StaffNames names) {
        this.names = names;
    }

    /** Somebody has taken it. */
    Problem taken(TaskRow task) {
        String who = String.valueOf(task.assignee());
        return new Problem(
                Problem.Kind.CONFLICT,
                "assignee",
                who,
                say("worklist.problem.taken", names.of(who)),
                Map.of("assignee", who));
    }

    /** Somebody has just given its result. */
    Problem given(TaskRow task) {
        return finished(task, String.valueOf(task.assignee()));
    }

    /** It is finished, or no longer needed. */
    Problem over(TaskRow task) {
        return task.state() == TaskState.DONE
                ? finished(task, String.valueOf(task.finishedBy()))
                : Problem.conflict(
                        "task",
                        task.id(),
                        task.state() == TaskState.HELD
                                ? say("worklist.problem.held")
                                : say("worklist.problem.cancelled"));
    }

    private Problem finished(TaskRow task, String who) {
        return new Problem(
                Problem.Kind.CONFLICT,
                "task",
                task.id(),
                say("worklist.problem.finished", names.of(who)),
                Map.of("finishedBy", who));
    }
}
