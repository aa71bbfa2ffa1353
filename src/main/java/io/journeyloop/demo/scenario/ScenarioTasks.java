package io.journeyloop.demo.scenario;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.Worklist;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finishes the tasks that walks face, each by somebody who may. */
public class ScenarioTasks {

    /** By this outcome a second person decides; never the one who asked for it. */
    private static final String APPROVED = "approved";

    private final Worklist worklist;
    private final InternalTasks internalTasks;
    private final StaffDirectory directory;
    private final CurrentStaff staff;
    /** Who did the last task of a journey instance: the second person of an approval is another. */
    private final Map<InstanceId, String> last = new HashMap<>();

    public ScenarioTasks(Worklist worklist, InternalTasks internalTasks, StaffDirectory directory, CurrentStaff staff) {
        this.worklist = worklist;
        this.internalTasks = internalTasks;
        this.directory = directory;
        this.staff = staff;
    }

    /** @return whether such a task was open */
    boolean finish(ScenarioWalk walk, Step.Task step) {
        Optional<Task> open = internalTasks.openOf(walk.instanceId()).stream()
                .filter(task -> task.element().equals(step.element()))
                .findFirst();
        open.ifPresent(task -> {
            StaffMember person = who(task);
            staff.as(person, () -> worklist.complete(task.id(), step.outcome(), step.form()));
            last.put(walk.instanceId(), person.username());
        });
        return open.isPresent();
    }

    /** The walk is over. */
    void forget(ScenarioWalk walk) {
        last.remove(walk.instanceId());
    }

    /** Somebody of the role in the customer's branch, else their manager, else the CX manager. */
    private StaffMember who(Task task) {
        List<StaffMember> able = new ArrayList<>();
        if (task.assignee() != null) {
            directory.find(task.assignee()).ifPresent(able::add);
        }
        able.addAll(directory.byRole(task.role(), task.branchNo()));
        able.addAll(directory.byRole(Role.BRANCH_MANAGER, task.branchNo()));
        directory.byRole(task.role(), null).stream()
                .filter(StaffMember::bankScope)
                .forEach(able::add);
        able.addAll(directory.byRole(Role.CX_MANAGER, null));
        boolean second = task.outcomes().contains(APPROVED);
        return able.stream()
                .filter(person -> !second || !person.username().equals(last.get(task.instanceId())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody may do task " + task.element() + " in branch " + task.branchNo()
                                + ". Add a person with the role " + task.role().slug() + "."));
    }
}
