package io.journeyloop.worklist.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Role;
import io.journeyloop.worklist.FormField;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAssignment;
import io.journeyloop.worklist.TaskContent;
import io.journeyloop.worklist.TaskEnd;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskPlace;
import io.journeyloop.worklist.TaskQueue;
import io.journeyloop.worklist.TaskState;
import io.journeyloop.worklist.TaskTimes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as its table has it, one field a column: the only place that knows both the columns and the parts of the task.
 * The fields are filled and read by their names in the statements.
 */
@SuppressWarnings("NullAway.Init")
public final class TaskRow {

    /** The queue of tasks that belong to no branch. */
    public static final String BANK = "*";

    public TaskId id;
    public @Nullable CustomerId customerId;

    public InstanceId instanceId;
    public String journeyKey;
    public String processKey;
    public String element;
    public String taskName;
    public String touchpoint;

    public String roleSlug;
    public BranchNo branchNo;
    /** The branch whose people may take it, {@value #BANK} for anybody of the role. */
    public String queueNo;

    public String outcomes;
    public String leavingOutcomes;
    public String formFields;
    public @Nullable String script;
    public @Nullable String offer;
    public @Nullable String channel;
    public boolean anyHour;

    public Instant createdAt;
    public @Nullable Instant dueAt;
    public @Nullable Instant legalDueAt;
    public @Nullable Instant expiresAt;
    /** The earlier deadline, or when the task came. */
    public Instant sortAt;

    public TaskState state;
    public @Nullable String assignee;
    public @Nullable Instant resultDueAt;

    public @Nullable String outcome;
    public @Nullable String finishedBy;
    public @Nullable Instant finishedAt;
    public @Nullable String scriptVersion;

    public static TaskRow of(Task from) {
        TaskRow row = new TaskRow();
        row.id = from.id();
        row.customerId = from.customerId();
        row.state = from.state();
        row.assignee = from.assignment().username();
        row.resultDueAt = from.assignment().resultDueAt();
        row.put(from.place());
        row.put(from.queue());
        row.put(from.content());
        row.put(from.times());
        row.put(from.end());
        return row;
    }

    private void put(TaskPlace place) {
        instanceId = place.instanceId();
        journeyKey = place.journeyKey();
        processKey = place.processKey();
        element = place.element();
        taskName = place.name();
        touchpoint = place.touchpoint();
    }

    private void put(TaskQueue queue) {
        roleSlug = queue.role().slug();
        branchNo = queue.branchNo();
        queueNo = queue.bankWide() ? BANK : queue.branchNo().value();
    }

    private void put(TaskContent content) {
        outcomes = String.join(",", content.outcomes());
        leavingOutcomes = String.join(",", content.leavingOutcomes());
        formFields = FormField.write(content.formFields());
        script = content.script();
        offer = content.offer();
        channel = content.channel();
        anyHour = content.anyHour();
    }

    private void put(TaskTimes times) {
        createdAt = times.createdAt();
        dueAt = times.dueAt();
        legalDueAt = times.legalDueAt();
        expiresAt = times.expiresAt();
        sortAt = times.sortAt();
    }

    private void put(@Nullable TaskEnd end) {
        if (end != null) {
            outcome = end.outcome();
            finishedBy = end.by();
            finishedAt = end.at();
            scriptVersion = end.scriptVersion();
        }
    }

    /** Whether lists show it: it is open and nobody has given its result. */
    boolean isListed() {
        return state == TaskState.OPEN && resultDueAt == null;
    }

    public Task toTask() {
        return new Task(
                id,
                new TaskPlace(instanceId, journeyKey, processKey, element, taskName, touchpoint),
                customerId,
                new TaskQueue(Role.find(roleSlug).orElse(Role.CX_MANAGER), branchNo, queueNo.equals(BANK)),
                new TaskContent(
                        list(outcomes),
                        list(leavingOutcomes),
                        FormField.parse(formFields),
                        script,
                        offer,
                        channel,
                        anyHour),
                new TaskTimes(createdAt, dueAt, legalDueAt, expiresAt),
                state,
                new TaskAssignment(assignee, resultDueAt),
                finishedAt == null ? null : new TaskEnd(outcome, finishedBy, finishedAt, scriptVersion));
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
