package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper.Open;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvents;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.TaskRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes breakpoints of elapsed touchpoints. The number of statements doesn't grow with the group, but for the
 * follow-ups that are started.
 */
@Component
class Detection {

    private final OpenTouchpointMapper open;
    private final BreakpointMapper breakpoints;
    private final NewBreakpoints fresh;
    private final Holds holds;
    private final Journeys journeys;
    private final JourneyModels models;
    private final InternalTasks internalTasks;
    private final FollowUp followUp;
    private final Steps steps;
    private final TouchpointEvents facts;
    private final ApplicationEventPublisher events;

    Detection(
            OpenTouchpointMapper open,
            BreakpointMapper breakpoints,
            NewBreakpoints fresh,
            Holds holds,
            Journeys journeys,
            JourneyModels models,
            InternalTasks internalTasks,
            FollowUp followUp,
            Steps steps,
            TouchpointEvents facts,
            ApplicationEventPublisher events) {
        this.open = open;
        this.breakpoints = breakpoints;
        this.fresh = fresh;
        this.holds = holds;
        this.journeys = journeys;
        this.models = models;
        this.internalTasks = internalTasks;
        this.followUp = followUp;
        this.steps = steps;
        this.facts = facts;
        this.events = events;
    }

    /** In the transaction that holds the rows. */
    void detect(List<Open> due, Instant now) {
        Map<Long, JourneyInstance> instances = instances(due);
        List<Open> elapsed = holds.elapsed(due, instances, now);
        if (elapsed.isEmpty()) {
            return;
        }
        List<Open> broken = elapsed.stream()
                .filter(one -> isOpen(instances.get(one.instanceId())))
                .toList();
        List<Breakpoint> found = found(broken, instances, now);
        open.delete(elapsed.stream().map(Open::entry).toList());
        List<Breakpoint> stored = fresh.store(found);
        record(stored, now);
        for (int i = 0; i < stored.size(); i++) {
            boolean drawn = broken.get(i).followUpAt() != null;
            events.publishEvent(new BreakpointChanged(drawn ? stored.get(i) : started(stored.get(i))));
        }
    }

    private List<Breakpoint> found(List<Open> broken, Map<Long, JourneyInstance> instances, Instant now) {
        if (broken.isEmpty()) {
            return List.of();
        }
        Map<Long, List<TaskRow>> tasks =
                internalTasks
                        .openOf(broken.stream().map(Open::instanceId).distinct().toList())
                        .stream()
                        .collect(Collectors.groupingBy(TaskRow::instanceId));
        List<Breakpoint> found = fresh.of(
                broken.stream()
                        .map(one -> new NewBreakpoints.Found(
                                Objects.requireNonNull(instances.get(one.instanceId())),
                                one.touchpoint(),
                                kind(one, tasks.getOrDefault(one.instanceId(), List.of())),
                                false,
                                one.enteredAt(),
                                one.patienceDueAt()))
                        .toList(),
                now);
        List<Breakpoint> begun = new ArrayList<>();
        for (int i = 0; i < broken.size(); i++) {
            begun.add(begun(found.get(i), broken.get(i).followUpAt(), now));
        }
        return begun;
    }

    /** By who had to act next: a colleague who has the task, nobody of the bank, or the customer. */
    private static Kind kind(Open one, List<TaskRow> tasks) {
        List<TaskRow> own = tasks.stream()
                .filter(task -> task.touchpoint().equals(one.touchpoint()) && !FollowUp.serves(task))
                .toList();
        if (own.isEmpty()) {
            return Kind.ABANDONED;
        }
        return own.stream().anyMatch(task -> task.assignee() != null) ? Kind.WAITING : Kind.HANDOVER;
    }

    private Breakpoint begun(Breakpoint found, @Nullable Instant drawnAt, Instant now) {
        if (drawnAt != null) {
            return found.reconnected(drawnAt);
        }
        return followUp.isAutomatic(touchpoint(found), found) ? found.reconnected(now) : found;
    }

    private void record(List<Breakpoint> found, Instant now) {
        List<Step> happened = new ArrayList<>();
        for (Breakpoint one : found) {
            facts.record(fact(one, TouchpointEvent.Kind.BREAKPOINT, now));
            happened.addAll(detected(one, now));
            if (one.status() == Status.RECONNECTING) {
                facts.record(fact(one, TouchpointEvent.Kind.RECONNECTED, now));
                happened.add(Steps.system(one, Step.Kind.RECONNECTING, now, null));
            }
        }
        steps.write(happened);
    }

    private Breakpoint started(Breakpoint one) {
        Touchpoint touchpoint = touchpoint(one);
        if (touchpoint == null || !followUp.isAutomatic(touchpoint, one)) {
            return one;
        }
        String process = followUp.start(touchpoint.reconnect(), one);
        breakpoints.followUp(one.id(), process);
        return one.followedUp(process, one.detectedAt());
    }

    private List<Step> detected(Breakpoint one, Instant at) {
        Touchpoint touchpoint = touchpoint(one);
        Step first = Steps.system(one, Step.Kind.DETECTED, at, touchpoint == null ? null : touchpoint.channel());
        return one.heldBack() ? List.of(first, Steps.system(one, Step.Kind.HELD_BACK, at, null)) : List.of(first);
    }

    private @Nullable Touchpoint touchpoint(Breakpoint one) {
        return models.map(one.versionId()).touchpoint(one.touchpoint()).orElse(null);
    }

    private Map<Long, JourneyInstance> instances(List<Open> due) {
        Set<Long> ids = due.stream().map(Open::instanceId).collect(Collectors.toSet());
        return journeys.byIds(ids).stream().collect(Collectors.toMap(JourneyInstance::id, Function.identity()));
    }

    private static boolean isOpen(@Nullable JourneyInstance instance) {
        return instance != null && instance.state() == JourneyInstance.State.OPEN;
    }

    static TouchpointEvent fact(Breakpoint of, TouchpointEvent.Kind kind, Instant at) {
        return new TouchpointEvent(of.instanceId(), of.versionId(), of.touchpoint(), kind, at, of.enteredAt());
    }
}
