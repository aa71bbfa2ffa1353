package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper.Open;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes breakpoints of elapsed touchpoints. The number of statements doesn't grow with the group, but for the
 * follow-ups that are started.
 */
@Component
class Detection {

    private final OpenTouchpointMapper open;
    private final NewBreakpoints fresh;
    private final Holds holds;
    private final Journeys journeys;
    private final InternalTasks internalTasks;
    private final FollowUp followUp;
    private final BreakpointWriter writer;

    Detection(
            OpenTouchpointMapper open,
            NewBreakpoints fresh,
            Holds holds,
            Journeys journeys,
            InternalTasks internalTasks,
            FollowUp followUp,
            BreakpointWriter writer) {
        this.open = open;
        this.fresh = fresh;
        this.holds = holds;
        this.journeys = journeys;
        this.internalTasks = internalTasks;
        this.followUp = followUp;
        this.writer = writer;
    }

    /** In the transaction that holds the rows. */
    void detect(List<Open> due, Instant now) {
        Map<InstanceId, JourneyInstance> instances = instances(due);
        List<Open> elapsed = holds.elapsed(due, instances, now);
        if (elapsed.isEmpty()) {
            return;
        }
        List<Open> broken = elapsed.stream()
                .filter(one -> isOpen(instances.get(one.instanceId())))
                .toList();
        List<Transition> found = found(broken, instances, StepContext.system(now));
        open.delete(elapsed.stream().map(Open::entry).toList());
        List<Breakpoint> stored = writer.add(found);
        List<Transition> begun = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            Breakpoint one = stored.get(i);
            if (broken.get(i).followUpAt() == null && followUp.isAutomatic(one)) {
                begun.add(followUp.begin(followUp.method(one), one));
            }
        }
        writer.write(begun);
    }

    private List<Transition> found(List<Open> broken, Map<InstanceId, JourneyInstance> instances, StepContext by) {
        if (broken.isEmpty()) {
            return List.of();
        }
        Map<InstanceId, List<Task>> tasks =
                internalTasks
                        .openOf(broken.stream().map(Open::instanceId).distinct().toList())
                        .stream()
                        .collect(Collectors.groupingBy(Task::instanceId));
        List<Transition> found = fresh.of(
                broken.stream()
                        .map(one -> new NewBreakpoints.Found(
                                Objects.requireNonNull(instances.get(one.instanceId())),
                                one.touchpoint(),
                                kind(one, tasks.getOrDefault(one.instanceId(), List.of())),
                                false,
                                one.enteredAt(),
                                one.patienceDueAt()))
                        .toList(),
                by);
        List<Transition> begun = new ArrayList<>();
        for (int i = 0; i < broken.size(); i++) {
            begun.add(begun(found.get(i), broken.get(i).followUpAt(), by));
        }
        return begun;
    }

    /** By who had to act next: a colleague who has the task, nobody of the bank, or the customer. */
    private static Kind kind(Open one, List<Task> tasks) {
        List<Task> own = tasks.stream()
                .filter(task -> task.touchpoint().equals(one.touchpoint()) && !FollowUp.serves(task))
                .toList();
        if (own.isEmpty()) {
            return Kind.ABANDONED;
        }
        return own.stream().anyMatch(task -> task.assignee() != null) ? Kind.WAITING : Kind.HANDOVER;
    }

    private Transition begun(Transition found, @Nullable Instant drawnAt, StepContext by) {
        if (drawnAt != null) {
            return found.then(one -> one.reconnect(drawnAt, by));
        }
        return followUp.isAutomatic(found.after()) ? found.then(one -> one.reconnect(by.at(), by)) : found;
    }

    private Map<InstanceId, JourneyInstance> instances(List<Open> due) {
        Set<InstanceId> ids = due.stream().map(Open::instanceId).collect(Collectors.toSet());
        return journeys.byIds(ids).stream().collect(Collectors.toMap(JourneyInstance::id, Function.identity()));
    }

    private static boolean isOpen(@Nullable JourneyInstance instance) {
        return instance != null && instance.state() == JourneyInstance.State.OPEN;
    }
}
