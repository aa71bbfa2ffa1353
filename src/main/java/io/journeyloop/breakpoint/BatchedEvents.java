package io.journeyloop.breakpoint;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvent.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a transaction's events mean for breakpoints, by journey instance.
 *
 * @param abandoned touchpoints that staff saw customers leave
 * @param followedUp elements that the model draws as follow-ups and that began
 * @param completed touchpoints passed
 * @param left instances of which a touchpoint ended without being passed
 * @param ended instances that are over
 */
record BatchedEvents(
        List<TouchpointEvent> abandoned,
        Map<InstanceId, Set<String>> followedUp,
        Map<InstanceId, List<TouchpointEvent>> completed,
        Set<InstanceId> left,
        Set<InstanceId> ended) {

    static BatchedEvents of(List<TouchpointEvent> batch, Predicate<TouchpointEvent> isFollowUp) {
        BatchedEvents batched = new BatchedEvents(
                new ArrayList<>(), new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>());
        for (TouchpointEvent event : batch) {
            switch (event.kind()) {
                case ABANDONED -> batched.abandoned.add(event);
                case COMPLETED ->
                    batched.completed
                            .computeIfAbsent(event.instanceId(), id -> new ArrayList<>())
                            .add(event);
                case LEFT -> batched.left.add(event.instanceId());
                case JOURNEY_ENDED -> batched.ended.add(event.instanceId());
                case ENTERED, FOLLOW_UP -> {
                    if (isFollowUp.test(event)) {
                        put(batched.followedUp, event);
                    }
                }
                default -> {}
            }
        }
        return batched;
    }

    private static void put(Map<InstanceId, Set<String>> into, TouchpointEvent event) {
        into.computeIfAbsent(event.instanceId(), id -> new HashSet<>()).add(event.touchpoint());
    }

    /** Whether that event is about that breakpoint's own entrance. */
    static boolean isOf(TouchpointEvent event, Breakpoint one) {
        return event.instanceId().equals(one.instanceId())
                && event.touchpoint().equals(one.touchpoint())
                && event.enteredAt().equals(one.enteredAt());
    }

    Set<InstanceId> touched() {
        Set<InstanceId> all = new HashSet<>(ended);
        all.addAll(completed.keySet());
        all.addAll(left);
        all.addAll(followedUp.keySet());
        abandoned.forEach(event -> all.add(event.instanceId()));
        return all;
    }

    boolean isAbandoned(Breakpoint one) {
        return abandoned.stream().anyMatch(event -> event.kind() == Kind.ABANDONED && isOf(event, one));
    }

    Set<String> followedUp(InstanceId instanceId) {
        return followedUp.getOrDefault(instanceId, Set.of());
    }

    List<TouchpointEvent> completed(InstanceId instanceId) {
        return completed.getOrDefault(instanceId, List.of());
    }

    boolean hasLeft(InstanceId instanceId) {
        return left.contains(instanceId);
    }

    boolean ended(InstanceId instanceId) {
        return ended.contains(instanceId);
    }
}
