package io.journeyloop.worklist;

import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.persistence.TaskMapper;
import io.journeyloop.worklist.persistence.TaskRecord;
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
    private final TaskWork work;
    private final TaskLedger ledger;

    InternalTasks(TaskMapper tasks, TaskWork work, TaskLedger ledger) {
        this.tasks = tasks;
        this.work = work;
        this.ledger = ledger;
    }

    /** The open tasks of a journey instance, whoever may do them. */
    @Transactional(readOnly = true)
    public List<TaskRow> openOf(long instanceId) {
        return tasks.openOf(instanceId).stream().map(TaskRecord::row).toList();
    }

    /** The open tasks of several journey instances, whoever may do them. */
    @Transactional(readOnly = true)
    public List<TaskRow> openOf(Collection<Long> instanceIds) {
        return instanceIds.isEmpty()
                ? List.of()
                : tasks.openOfAll(instanceIds).stream().map(TaskRecord::row).toList();
    }

    /** Ids of all tasks of those journey instances, open or not. */
    @Transactional(readOnly = true)
    public List<String> idsOf(Collection<Long> instanceIds) {
        return instanceIds.isEmpty() ? List.of() : tasks.idsOf(instanceIds);
    }

    /** The open tasks of several customers, whoever may do them. */
    @Transactional(readOnly = true)
    public List<TaskRow> openOfCustomers(Collection<Long> customerIds) {
        return customerIds.isEmpty()
                ? List.of()
                : tasks.openOfCustomers(customerIds).stream()
                        .map(TaskRecord::row)
                        .toList();
    }

    /**
     * The customer of an open task has gone away, as a colleague saw: finishes it by its first leaving outcome, in the
     * signed-in person's name, whoever has it.
     */
    public void left(TaskRow task) {
        work.left(task);
    }

    /** Gives an open task to that person, unless they may not do it. */
    public void entrust(TaskRow task, StaffMember person) {
        if (work.mayDo(person, task)) {
            work.hand(task, person.username());
        }
    }

    /** Takes a person's open tasks of a journey instance away again. */
    public void takeFrom(long instanceId, String username) {
        openOf(instanceId).stream()
                .filter(task -> username.equals(task.assignee()))
                .forEach(task -> work.hand(task, null));
    }

    /**
     * Nobody is to do an open task for the time being: it goes off all lists.
     *
     * @return false where it is done, or somebody has just given its result
     */
    public boolean hold(String id) {
        return tasks.hold(id) > 0;
    }

    /** A task that was held is to be done again, as by whom it was, and not due before that. */
    public void giveBack(String id, Instant notDueBefore) {
        tasks.giveBack(id, notDueBefore);
    }

    /** From then on an open task makes no sense and goes by itself. */
    public void expires(String id, Instant at) {
        tasks.expires(id, at);
    }

    /** An instance's customer is known now: its open tasks go to the customer's branch. */
    public void match(long instanceId, long customerId, String branchNo) {
        ledger.match(instanceId, customerId, branchNo);
    }

    /** The deadline by regulation of a journey instance: for its open tasks and those to come. */
    public void setLegalDueAt(long instanceId, Instant at) {
        tasks.saveLegalDue(instanceId, at);
        tasks.moveLegalDue(instanceId, at);
    }
}
