package io.journeyloop.breakpoint;

import io.journeyloop.journey.JourneyModels;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.Worklist;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The open tasks by which customers who broke off are brought back, and who gets them. */
@Component
class AssignedTasks {

    private final Worklist worklist;
    private final InternalTasks internalTasks;
    private final JourneyModels models;

    AssignedTasks(Worklist worklist, InternalTasks internalTasks, JourneyModels models) {
        this.worklist = worklist;
        this.internalTasks = internalTasks;
        this.models = models;
    }

    /** All open ones of those journey instances, in one statement. */
    List<Task> of(Collection<Breakpoint> some) {
        return internalTasks.openOf(
                some.stream().map(Breakpoint::instanceId).distinct().toList());
    }

    /** Whether one of them brings this customer back and is that person's to do. */
    boolean anyFor(StaffMember to, Breakpoint one, List<Task> open) {
        return open.stream().anyMatch(task -> serves(task, one) && worklist.mayDo(to, task));
    }

    /** Gives that person what brings these customers back. */
    void entrust(Collection<Breakpoint> some, StaffMember to) {
        of(some).stream()
                .filter(task -> !to.username().equals(task.assignee()))
                .filter(task -> some.stream().anyMatch(one -> serves(task, one)))
                .forEach(task -> internalTasks.entrust(task, to));
    }

    void takeFrom(Breakpoint one, String username) {
        internalTasks.takeFrom(one.instanceId(), username);
    }

    /** The task that nobody took, or one by which the customer is brought back. */
    private boolean serves(Task task, Breakpoint one) {
        return task.instanceId().equals(one.instanceId())
                && (task.touchpoint().equals(one.touchpoint())
                        || models.map(one.versionId()).followUps().followsAbandoned(task.element(), one.touchpoint()));
    }
}
