package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.Map;

/** What is said where somebody else was faster. */
final class TaskRefusals {

    private TaskRefusals() {}

    /** Somebody has taken it. */
    static Problem taken(TaskRow task) {
        String who = String.valueOf(task.assignee());
        return new Problem(
                Problem.Kind.CONFLICT, "assignee", who, say("worklist.problem.taken", who), Map.of("assignee", who));
    }

    /** Somebody has just given its result. */
    static Problem given(TaskRow task) {
        return finished(task, String.valueOf(task.assignee()));
    }

    /** It is finished, or no longer needed. */
    static Problem over(TaskRow task) {
        return task.state() == TaskState.DONE
                ? finished(task, String.valueOf(task.finishedBy()))
                : Problem.conflict(
                        "task",
                        task.id(),
                        task.state() == TaskState.HELD
                                ? say("worklist.problem.held")
                                : say("worklist.problem.cancelled"));
    }

    private static Problem finished(TaskRow task, String who) {
        return new Problem(
                Problem.Kind.CONFLICT,
                "task",
                task.id(),
                say("worklist.problem.finished", who),
                Map.of("finishedBy", who));
    }
}
