package io.journeyloop.worklist;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.persistence.TaskMapper;
import io.journeyloop.worklist.persistence.TaskRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks for the product's own work, whoever is signed in or nobody: whoever asks answers for what is shown of them. Screens
 * and controllers ask {@link Worklist}.
 */
@Service
@Transactional
public class InternalTasks {

    private final TaskMapper tasks;
    private final TaskRights rights;
    private final TaskAssignments assignments;
    private final TaskCompletion completion;
    private final TaskWriter writer;
    private final TaskLedger ledger;

    InternalTasks(
            TaskMapper tasks,
            TaskRights rights,
            TaskAssignments assignments,
            TaskCompletion completion,
            TaskWriter writer,
            TaskLedger ledger) {
        this.tasks = tasks;
        this.rights = rights;
        this.assignments = assignments;
        this.completion = completion;
        this.writer = writer;
        this.ledger = ledger;
    }

    /** The open tasks of a journey instance, whoever may do them. */
    @Transactional(readOnly = true)
    public List<Task> openOf(InstanceId instanceId) {
        return tasks.openOf(instanceId).stream().map(TaskRow::toTask).toList();
    }

    /** The open tasks of several journey instances, whoever may do them. */
    @Transactional(readOnly = true)
    public List<Task> openOf(Collection<InstanceId> instanceIds) {
        return instanceIds.isEmpty()
                ? List.of()
                : tasks.openOfAll(instanceIds).stream().map(TaskRow::toTask).toList();
    }

    /** Ids of all tasks of those journey instances, open or not. */
    @Transactional(readOnly = true)
    public List<TaskId> idsOf(Collection<InstanceId> instanceIds) {
        return instanceIds.isEmpty() ? List.of() : tasks.idsOf(instanceIds);
    }

    /** The open tasks of several customers, whoever may do them. */
    @Transactional(readOnly = true)
    public List<Task> openOfCustomers(Collection<CustomerId> customerIds) {
        return customerIds.isEmpty()
                ? List.of()
                : tasks.openOfCustomers(customerIds).stream()
                        .map(TaskRow::toTask)
                        .toList();
    }

    /**
     * The customer of an open task has gone away, as a colleague saw: finishes it by its first leaving outcome, in the
     * signed-in person's name, whoever has it.
     */
    public void left(Task task) {
        completion.left(task);
    }

    /** Gives an open task to that person, unless they may not do it. */
    public void entrust(Task task, StaffMember person) {
        if (rights.mayDo(person, task)) {
            assignments.entrust(task.id(), person.username());
        }
    }

    /** Takes a person's open tasks of a journey instance away again. */
    public void takeFrom(InstanceId instanceId, String username) {
        openOf(instanceId).stream()
                .filter(task -> username.equals(task.assignee()))
                .forEach(task -> assignments.entrust(task.id(), null));
    }

    /**
     * Nobody is to do an open task for the time being: it goes off all lists.
     *
     * @return false where it is done, or somebody has just given its result
     */
    public boolean hold(TaskId id) {
        return writer.writeIf(id, Task::isHoldable, Task::hold).isPresent();
    }

    /** A task that was held is to be done again, as by whom it was, and not due before that. */
    public void giveBack(TaskId id, Instant notDueBefore) {
        writer.writeIf(id, task -> task.state() == TaskState.HELD, task -> task.resume(notDueBefore));
    }

    /** From then on an open task makes no sense and goes by itself. */
    public void expires(TaskId id, Instant at) {
        writer.expires(id, at);
    }

    /** An instance's customer is known now: its open tasks go to the customer's branch. */
    public void match(InstanceId instanceId, CustomerId customerId, BranchNo branchNo) {
        ledger.match(instanceId, customerId, branchNo);
    }

    /** The deadline by regulation of a journey instance: for its open tasks and those to come. */
    public void setLegalDueAt(InstanceId instanceId, Instant at) {
        writer.setLegalDueAt(instanceId, at);
    }
}
