package io.journeyloop.worklist;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Role;
import io.journeyloop.worklist.TaskRefused.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work for a person. What becomes of it goes through its transitions: each looks at whether it can be made,
 * refuses with a {@link TaskRefused}, and answers with the task afterwards, which {@link TaskWriter} stores. Who may make
 * it is {@link TaskRights}'s matter.
 *
 * @param customerId null where the customer is not known yet
 * @param end null while it is under way
 */
public record Task(
        TaskId id,
        TaskPlace place,
        @Nullable CustomerId customerId,
        TaskQueue queue,
        TaskContent content,
        TaskTimes times,
        TaskState state,
        TaskAssignment assignment,
        @Nullable TaskEnd end) {

    public InstanceId instanceId() {
        return place.instanceId();
    }

    public String journeyKey() {
        return place.journeyKey();
    }

    public String processKey() {
        return place.processKey();
    }

    public String element() {
        return place.element();
    }

    /** In the model; {@code journey.Labels} has it in the reader's language. */
    public String name() {
        return place.name();
    }

    public String touchpoint() {
        return place.touchpoint();
    }

    public Role role() {
        return queue.role();
    }

    public BranchNo branchNo() {
        return queue.branchNo();
    }

    /** The user name of who has it, or null. */
    public @Nullable String assignee() {
        return assignment.username();
    }

    public Instant createdAt() {
        return times.createdAt();
    }

    public @Nullable Instant dueAt() {
        return times.dueAt();
    }

    public @Nullable Instant legalDueAt() {
        return times.legalDueAt();
    }

    public List<String> outcomes() {
        return content.outcomes();
    }

    public List<FormField> formFields() {
        return content.formFields();
    }

    /** Whether it can be finished because the customer has left. */
    public boolean isLeavable() {
        return !content.leavingOutcomes().isEmpty();
    }

    /** Whether that outcome says that the customer has left. */
    public boolean isLeftBy(String outcome) {
        return content.leavingOutcomes().contains(outcome);
    }

    /** How it was finished, or null where it was not. */
    public @Nullable String outcome() {
        return end == null ? null : end.outcome();
    }

    /** The user name of who finished it, or null where nobody did. */
    public @Nullable String finishedBy() {
        return end == null ? null : end.by();
    }

    public boolean isOpen() {
        return state == TaskState.OPEN;
    }

    /** Whether somebody has given its result and may still take it back. */
    boolean isGiven() {
        return isOpen() && assignment.resultDueAt() != null;
    }

    /** Whether it may go off the lists, or is off them. */
    boolean isHoldable() {
        return state == TaskState.HELD || (isOpen() && !isGiven());
    }

    /** Somebody takes it; nothing changes for who has it already. */
    TaskChange claim(String who) {
        return to(requireFreeFor(who).with(TaskAssignment.to(who)));
    }

    /** Goes back to the others; nothing changes where nobody has it. */
    TaskChange release(String who) {
        return to(requireFreeFor(who).with(TaskAssignment.NOBODY));
    }

    /** A manager gives it to somebody, whoever has it. */
    TaskChange assign(String to) {
        return to(requireNoResult().with(TaskAssignment.to(to)));
    }

    /** By the product's own rules it is somebody's, or nobody's; a result that was given stays so. */
    TaskChange entrust(@Nullable String to) {
        return to(requireOpen().with(new TaskAssignment(to, assignment.resultDueAt())));
    }

    /** Its result is given, and may be taken back until then. */
    TaskChange giveResult(String who, Instant until) {
        return to(requireFreeFor(who).with(new TaskAssignment(who, until)));
    }

    /**
     * The result that was given is none; nothing changes where none was, whatever has become of the task.
     *
     * @param keep whether it stays with who gave the result
     */
    TaskChange takeResultBack(boolean keep) {
        boolean given = assignment.resultDueAt() != null;
        return to(given ? with(new TaskAssignment(keep ? assignment.username() : null, null)) : this);
    }

    /** Whoever has it, or anybody of those who may, finishes it. */
    TaskChange complete(TaskEnd as, String who, Map<String, Object> answers) {
        Task done = requireFreeFor(who).ended(TaskState.DONE, as);
        return new TaskChange(this, done, answers);
    }

    /** The process goes on with that outcome, whoever has the task. */
    TaskChange conclude(String outcome, String by, Instant at) {
        return to(requireUnderWay().ended(TaskState.DONE, new TaskEnd(outcome, by, at, null)));
    }

    /** Goes off all lists; nothing changes where it is off them. */
    TaskChange hold() {
        return to(state == TaskState.HELD ? this : requireNoResult().with(TaskState.HELD, times));
    }

    /** Comes back to the lists, due no earlier than that; nothing changes where it is on them. */
    TaskChange resume(Instant notDueBefore) {
        Task again = requireUnderWay();
        return to(again.isOpen() ? again : again.with(TaskState.OPEN, times.notDueBefore(notDueBefore)));
    }

    /** The journey goes on without it. */
    TaskChange cancel(Instant at) {
        return to(requireUnderWay().ended(TaskState.CANCELLED, new TaskEnd(null, null, at, null)));
    }

    /** @throws TaskRefused where that person could not finish it */
    Task requireFreeFor(String who) {
        Task free = requireNoResult();
        if (assignment.isAnothers(who)) {
            throw new TaskRefused(this, Reason.TAKEN);
        }
        return free;
    }

    Task requireNoResult() {
        Task open = requireOpen();
        if (isGiven()) {
            throw new TaskRefused(this, Reason.GIVEN);
        }
        return open;
    }

    Task requireOpen() {
        Task underWay = requireUnderWay();
        if (state == TaskState.HELD) {
            throw new TaskRefused(this, Reason.HELD);
        }
        return underWay;
    }

    private Task requireUnderWay() {
        if (!state.isUnderWay()) {
            throw new TaskRefused(this, state == TaskState.DONE ? Reason.DONE : Reason.CANCELLED);
        }
        return this;
    }

    private TaskChange to(Task after) {
        return new TaskChange(this, after, Map.of());
    }

    private Task with(TaskAssignment other) {
        return new Task(id, place, customerId, queue, content, times, state, other, end);
    }

    private Task with(TaskState other, TaskTimes moved) {
        return new Task(id, place, customerId, queue, content, moved, other, assignment, end);
    }

    private Task ended(TaskState as, TaskEnd how) {
        return new Task(id, place, customerId, queue, content, times, as, assignment, how);
    }

    /** Neither whose it is nor whom it is about. */
    @Override
    public String toString() {
        return "Task[" + id + ", " + state + "]";
    }
}
