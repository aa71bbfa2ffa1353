package io.journeyloop.demo;

import io.journeyloop.demo.scenario.Step;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.Worklist;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds and finishes the tasks that walks face. */
@Component
@Profile("demo")
class WalkTasks {

    private final Worklist worklist;
    private final InternalTasks internalTasks;
    private final CurrentStaff staff;
    private final Colleagues colleagues;

    WalkTasks(Worklist worklist, InternalTasks internalTasks, CurrentStaff staff, Colleagues colleagues) {
        this.worklist = worklist;
        this.internalTasks = internalTasks;
        this.staff = staff;
        this.colleagues = colleagues;
    }

    Optional<Task> open(InstanceId instanceId, String element) {
        return internalTasks.openOf(instanceId).stream()
                .filter(task -> task.element().equals(element))
                .findFirst();
    }

    /**
     * Finishes it as somebody who may.
     *
     * @param before who did the walk's task before; null for nobody
     * @return whose name it was done in
     */
    String finish(Task task, Step.Task step, @Nullable String before) {
        StaffMember member = colleagues.doing(task, before);
        staff.as(member, () -> worklist.complete(task.id(), step.outcome(), step.form()));
        return member.username();
    }
}
