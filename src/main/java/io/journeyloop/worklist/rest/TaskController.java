package io.journeyloop.worklist.rest;

import io.journeyloop.common.Paged;
import io.journeyloop.staff.Role;
import io.journeyloop.worklist.Counts;
import io.journeyloop.worklist.FinishedTask;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskDrafts;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskQuery;
import io.journeyloop.worklist.TaskSort;
import io.journeyloop.worklist.TaskView;
import io.journeyloop.worklist.Worklist;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The worklist for other systems: the same tasks, counts and refusals as the screen. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks", description = "What people are to do, within the caller's role and branch")
class TaskController {

    record AssignBody(@Nullable String assignee) {}

    /** What is filled in so far, by field name, right or wrong. */
    record FormBody(@Nullable Map<String, Object> form) {}

    /**
     * How a task is finished.
     *
     * @param scriptVersion of the script that was shown; the version in force where it is left out
     */
    record CompleteBody(@Nullable String outcome, @Nullable Map<String, Object> form, @Nullable String scriptVersion) {}

    private final Worklist worklist;
    private final TaskBodies bodies;
    private final TaskDrafts drafts;

    TaskController(Worklist worklist, TaskBodies bodies, TaskDrafts drafts) {
        this.drafts = drafts;
        this.worklist = worklist;
        this.bodies = bodies;
    }

    @GetMapping
    @Operation(
            summary = "One page of open tasks",
            description = "view: today, overdue, mine, branch, all; sort: dueAt, -dueAt, createdAt, -createdAt;"
                    + " q: a customer's number, a name's beginning, a phone number or its last four digits,"
                    + " or a case's number")
    Paged<TaskBody> page(
            @RequestParam(defaultValue = "today") String view,
            @RequestParam(required = false) @Nullable String branch,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "dueAt") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Locale reader) {
        Paged<Task> rows =
                worklist.page(new TaskQuery(TaskView.of(view), branch, role(role), q, TaskSort.of(sort), page, size));
        return new Paged<>(bodies.of(rows.rows(), reader), rows.total(), rows.page(), rows.size());
    }

    @GetMapping("/counts")
    @Operation(summary = "How many open tasks each view holds")
    Counts counts(
            @RequestParam(required = false) @Nullable String branch,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String q) {
        return worklist.counts(new TaskQuery(TaskView.ALL, branch, role(role), q, TaskSort.DUE, 0, 1));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One task, open or finished")
    TaskBody get(@PathVariable String id, Locale reader) {
        return one(worklist.get(TaskId.named(id)), reader);
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Take a task; 409 where somebody was faster")
    TaskBody claim(@PathVariable String id, Locale reader) {
        return one(worklist.claim(TaskId.named(id)), reader);
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Give a task back to the others")
    TaskBody release(@PathVariable String id, Locale reader) {
        return one(worklist.release(TaskId.named(id)), reader);
    }

    @PostMapping("/{id}/assign")
    @Operation(summary = "Give a task to somebody; for managers")
    TaskBody assign(@PathVariable String id, @RequestBody AssignBody wanted, Locale reader) {
        return one(worklist.assign(TaskId.named(id), wanted.assignee() == null ? "" : wanted.assignee()), reader);
    }

    @PostMapping("/{id}/draft")
    @Operation(summary = "Keep what the caller has filled in so far; given back with the task until it is over")
    TaskBody.DraftBody draft(@PathVariable String id, @RequestBody FormBody filled) {
        return TaskBody.DraftBody.of(drafts.save(TaskId.named(id), filled.form() == null ? Map.of() : filled.form()));
    }

    @PostMapping("/{id}/complete")
    @Operation(summary = "Finish a task; 409 where somebody has it, 422 where outcome or form are wrong")
    FinishedTask complete(@PathVariable String id, @RequestBody CompleteBody wanted) {
        return worklist.complete(
                TaskId.named(id),
                wanted.outcome(),
                wanted.form() == null ? Map.of() : wanted.form(),
                wanted.scriptVersion());
    }

    private TaskBody one(Task task, Locale reader) {
        return bodies.one(task, reader);
    }

    private static @Nullable Role role(@Nullable String slug) {
        return slug == null || slug.isBlank() ? null : Role.of(slug);
    }
}
