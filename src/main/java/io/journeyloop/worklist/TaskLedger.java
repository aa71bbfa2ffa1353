package io.journeyloop.worklist;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps our rows in step with the engine's user tasks, in the engine's own transaction. */
@Component
public class TaskLedger {

    /** Behind all whose value is known. */
    private static final int WORTH_UNKNOWN = 9;

    private final TaskWriter writer;
    private final TaskReads reads;
    private final CurrentStaff current;
    private final Clock clock;

    TaskLedger(TaskWriter writer, TaskReads reads, CurrentStaff current, Clock clock) {
        this.writer = writer;
        this.reads = reads;
        this.current = current;
        this.clock = clock;
    }

    /** The deadline by regulation that a journey instance runs under, or null. */
    public @Nullable Instant legalDueAt(InstanceId instanceId) {
        return reads.legalDue(instanceId);
    }

    public void opened(Task task) {
        CustomerId customer = task.customerId();
        writer.open(task, customer == null ? WORTH_UNKNOWN : reads.worth(customer));
    }

    /** An instance's customer is known now: its open tasks go to the customer's branch. */
    void match(InstanceId instanceId, CustomerId customerId, BranchNo branchNo) {
        writer.match(instanceId, customerId, branchNo, reads.worth(customerId));
    }

    /** A version of the journey that the task has moved to asks something else of it; when it came and is due stays. */
    public void asksAnew(Task task) {
        writer.askAnew(task);
    }

    public void assigned(TaskId id, @Nullable String username) {
        writer.writeIf(id, Task::isOpen, task -> task.entrust(username));
    }

    /** The engine completes a task; nothing is left to do where it came through {@link Worklist#complete}. */
    public void completed(TaskId id, String outcome) {
        Instant now = clock.instant();
        String who = current.name();
        writer.writeIf(id, task -> task.state().isUnderWay(), task -> task.conclude(outcome, who, now));
    }

    public void cancelled(TaskId id) {
        Instant now = clock.instant();
        writer.writeIf(id, task -> task.state().isUnderWay(), task -> task.cancel(now));
    }
}
