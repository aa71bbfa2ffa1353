package io.journeyloop.worklist;

import io.journeyloop.customer.Customers;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.worklist.persistence.ResultMapper;
import io.journeyloop.worklist.persistence.TaskMapper;
import io.journeyloop.worklist.persistence.TaskRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps our rows in step with the engine's user tasks, in the engine's own transaction. */
@Component
public class TaskLedger {

    private final TaskMapper tasks;
    private final ResultMapper results;
    private final Customers customers;
    private final CurrentStaff current;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    TaskLedger(
            TaskMapper tasks,
            ResultMapper results,
            Customers customers,
            CurrentStaff current,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.tasks = tasks;
        this.results = results;
        this.customers = customers;
        this.current = current;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The deadline by regulation that a journey instance runs under, or null. */
    public @Nullable Instant legalDueAt(long instanceId) {
        return tasks.legalDue(instanceId);
    }

    public void opened(TaskRow task) {
        tasks.insert(TaskRecord.of(task));
        Long customer = task.customerId();
        if (customer != null) {
            tasks.rank(task.id(), worth(customer));
        }
        publisher.publishEvent(new TaskOpened(task));
    }

    /** An instance's customer is known now: its open tasks go to the customer's branch. */
    void match(long instanceId, long customerId, String branchNo) {
        tasks.match(instanceId, customerId, branchNo);
        tasks.rankInstance(instanceId, worth(customerId));
    }

    private int worth(long customerId) {
        return customers.get(customerId).tier().rank();
    }

    /** A version of the journey that the task has moved to asks something else of it; when it came and is due stays. */
    public void asksAnew(TaskRow task) {
        tasks.askAnew(TaskRecord.of(task));
    }

    public void assigned(String id, @Nullable String username) {
        tasks.assign(id, username);
    }

    /** The engine completes a task; nothing is left to do where it came through {@link Worklist#complete}. */
    public void completed(String id, String outcome) {
        Instant now = clock.instant();
        if (tasks.finishForced(id, outcome, current.name(), now) == 1) {
            results.dropDrafts(id);
            TaskRecord done = tasks.find(id);
            if (done != null) {
                publisher.publishEvent(new TaskFinished(done.row(), outcome, Map.of(), current.name(), now));
            }
        }
    }

    public void cancelled(String id, long instanceId) {
        if (tasks.cancel(id, clock.instant()) == 1) {
            results.dropDrafts(id);
            publisher.publishEvent(new TaskCancelled(id, instanceId));
        }
    }
}
