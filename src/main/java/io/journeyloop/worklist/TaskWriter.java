package io.journeyloop.worklist;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.worklist.persistence.CountDelta;
import io.journeyloop.worklist.persistence.ResultMapper;
import io.journeyloop.worklist.persistence.TaskMapper;
import io.journeyloop.worklist.persistence.TaskRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one that writes tasks and tells others of it, in the caller's transaction. A transition is stored where the task is
 * still as it was read; where somebody was faster it is made once more, of what stands there then, which says why not.
 */
@Component
class TaskWriter {

    /** Each one that fails is somebody else's success; so many in a row are none. */
    private static final int TRIES = 10;

    private final TaskMapper tasks;
    private final TaskCounts counts;
    private final ResultMapper results;
    private final TaskReads reads;
    private final TaskRefusals refusals;
    private final ApplicationEventPublisher publisher;
    private final JsonMapper json;

    TaskWriter(
            TaskMapper tasks,
            TaskCounts counts,
            ResultMapper results,
            TaskReads reads,
            TaskRefusals refusals,
            ApplicationEventPublisher publisher,
            JsonMapper json) {
        this.tasks = tasks;
        this.counts = counts;
        this.results = results;
        this.reads = reads;
        this.refusals = refusals;
        this.publisher = publisher;
        this.json = json;
    }

    /** @param worth where the customer's value puts it among those due at the same time; 0 first */
    void open(Task fresh, int worth) {
        tasks.insert(fresh, worth);
        counts.add(CountDelta.between(null, TaskRow.of(fresh)));
        publisher.publishEvent(new TaskOpened(fresh));
    }

    /** A version of the journey that the task has moved to asks something else of it; when it came and is due stays. */
    void askAnew(Task task) {
        TaskRow asked = TaskRow.of(task);
        count(tasks.lock(List.of(task.id())), row -> {
            row.roleSlug = asked.roleSlug;
            row.queueNo = asked.queueNo;
        });
        tasks.askAnew(task);
    }

    /**
     * Makes a transition and stores it.
     *
     * @throws Problem (not found), (conflict) where the task refuses it
     */
    TaskChange write(TaskId id, Function<Task, TaskChange> transition) {
        return writeIf(id, task -> true, transition).orElseThrow(() -> refusals.unknown(id));
    }

    /** The same where the task is there and so; else nothing changes and there is no answer. */
    Optional<TaskChange> writeIf(TaskId id, Predicate<Task> so, Function<Task, TaskChange> transition) {
        for (int i = 0; i < TRIES; i++) {
            Task task = tasks.find(id);
            if (task == null || !so.test(task)) {
                return Optional.empty();
            }
            TaskChange change = refusals.said(() -> transition.apply(task));
            if (!change.isChanged() || save(change)) {
                tell(change);
                return Optional.of(change);
            }
        }
        throw new IllegalStateException("Task " + id + " is never as it was read");
    }

    /** From then on a task under way makes no sense and goes by itself. */
    void expires(TaskId id, Instant at) {
        count(tasks.lock(List.of(id)), row -> row.expiresAt = at);
        tasks.expires(id, at);
    }

    /** All tasks of that journey instance are that customer's, the open ones that branch's. */
    void match(InstanceId instanceId, CustomerId customerId, BranchNo branchNo, int worth) {
        List<TaskRow> locked = tasks.lockUnderWay(instanceId);
        count(locked, row -> row.queueNo = row.queueNo.equals(TaskRow.BANK) ? TaskRow.BANK : branchNo.value());
        tasks.match(instanceId, ids(locked), customerId, branchNo, worth);
    }

    /** The deadline by regulation of a journey instance: for its tasks under way and those to come. */
    void setLegalDueAt(InstanceId instanceId, Instant at) {
        tasks.saveLegalDue(instanceId, at);
        reads.legalDueIs(instanceId, at);
        List<TaskRow> locked = tasks.lockUnderWay(instanceId);
        if (locked.isEmpty()) {
            return;
        }
        count(locked, row -> {
            row.legalDueAt = at;
            row.sortAt = row.dueAt != null && row.dueAt.isBefore(at) ? row.dueAt : at;
        });
        tasks.moveLegalDue(ids(locked), at);
    }

    private boolean save(TaskChange change) {
        boolean saved = tasks.save(change.before(), change.after(), answers(change));
        if (saved) {
            counts.add(CountDelta.between(TaskRow.of(change.before()), TaskRow.of(change.after())));
        }
        return saved;
    }

    private static List<TaskId> ids(List<TaskRow> rows) {
        return rows.stream().map(row -> row.id).toList();
    }

    /** Counts what a change makes of tasks that are locked. */
    private void count(List<TaskRow> locked, Consumer<TaskRow> change) {
        for (TaskRow row : locked) {
            counts.add(CountDelta.between(row, null));
            change.accept(row);
            counts.add(CountDelta.between(null, row));
        }
    }

    private @Nullable String answers(TaskChange change) {
        return change.answers().isEmpty() ? null : json.writeValueAsString(change.answers());
    }

    private void tell(TaskChange change) {
        if (!change.isEnd()) {
            return;
        }
        Task task = change.after();
        TaskEnd end = Objects.requireNonNull(task.end());
        results.dropDrafts(task.id());
        if (end.outcome() == null || end.by() == null) {
            publisher.publishEvent(new TaskCancelled(task.id(), task.instanceId()));
        } else {
            publisher.publishEvent(new TaskFinished(task, end.outcome(), change.answers(), end.by(), end.at()));
        }
    }
}
