package io.journeyloop.journey.model;

import io.journeyloop.journey.JourneyMap.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which touchpoint leads to which, past the gateways, events and subprocess borders in between. */
final class FlowsBetween {

    /** More arrows nobody reads. */
    private static final int MOST = 20_000;

    private final FlowPaths paths;
    private final Set<Node> touchpoints;
    private final Map<Node, Set<Node>> afterInterruption = new HashMap<>();

    FlowsBetween(FlowPaths paths, Collection<Node> touchpoints) {
        this.paths = paths;
        this.touchpoints = new LinkedHashSet<>(touchpoints);
    }

    /** By what follows a touchpoint and the boundary events on the way. */
    List<Flow> drawn() {
        return flows(false);
    }

    /** Also by what interrupts the scopes around a touchpoint: their boundary events and event subprocesses. */
    List<Flow> all() {
        return flows(true);
    }

    private List<Flow> flows(boolean interrupted) {
        Set<Flow> flows = new LinkedHashSet<>();
        for (Node node : touchpoints) {
            Stream<Node> further = interrupted
                    ? paths.interruptions(node).stream().flatMap(one -> afterInterruption(one).stream())
                    : Stream.empty();
            Stream.concat(reachable(paths.next(node)).stream(), further)
                    .filter(to -> to != node)
                    .limit(FlowPaths.SIGHT)
                    .forEach(to -> flows.add(new Flow(node.id(), to.id())));
            if (flows.size() >= MOST) {
                break;
            }
        }
        return new ArrayList<>(flows);
    }

    private Set<Node> afterInterruption(Node interruption) {
        return afterInterruption.computeIfAbsent(interruption, one -> reachable(List.of(one)));
    }

    /** The first touchpoints on each way. */
    private Set<Node> reachable(List<Node> from) {
        Set<Node> found = new LinkedHashSet<>();
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(from);
        while (!open.isEmpty() && seen.size() < FlowPaths.SIGHT) {
            Node node = open.poll();
            if (seen.add(node)) {
                if (touchpoints.contains(node)) {
                    found.add(node);
                } else {
                    open.addAll(paths.next(node));
                }
            }
        }
        return found;
    }
}
