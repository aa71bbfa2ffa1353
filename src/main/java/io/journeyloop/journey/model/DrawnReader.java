package io.journeyloop.journey.model;

import io.journeyloop.journey.DrawnFollowUps;
import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.journey.JourneyMap.Flow;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads from a model what it draws for customers who break off. */
final class DrawnReader {

    private final FlowPaths paths;
    private final Collection<Node> touchpoints;

    DrawnReader(FlowPaths paths, Collection<Node> touchpoints) {
        this.paths = paths;
        this.touchpoints = touchpoints;
    }

    DrawnFollowUps read(List<Flow> flows) {
        Map<String, Set<String>> milestones = new NearestMilestones(touchpoints, flows).read();
        Map<String, Set<String>> elapsed = new HashMap<>();
        touchpoints.forEach(one -> put(elapsed, one.id(), onElapsed(one)));
        Map<String, Set<String>> abandoned = new HashMap<>();
        for (Node one : touchpoints) {
            Set<String> outcomes = Set.copyOf(one.spec().list(JourneyLanguage.ABANDONED_BY));
            if (!outcomes.isEmpty()) {
                Set<String> found = onAbandoned(one, outcomes, elapsed);
                milestones
                        .getOrDefault(one.id(), Set.of())
                        .forEach(goal -> found.addAll(elapsed.getOrDefault(goal, Set.of())));
                besides(one).forEach(wait -> found.addAll(elapsed.getOrDefault(wait.id(), Set.of())));
                put(abandoned, one.id(), found);
            }
        }
        return new DrawnFollowUps(Map.copyOf(elapsed), Map.copyOf(abandoned), Map.copyOf(milestones));
    }

    private static void put(Map<String, Set<String>> into, String key, Set<String> found) {
        if (!found.isEmpty()) {
            into.put(key, Set.copyOf(found));
        }
    }

    /** Everything on the timers' ways, up to where they come back to the touchpoint's own way on. */
    private Set<String> onElapsed(Node touchpoint) {
        Set<String> found = new LinkedHashSet<>();
        List<Node> timers = paths.timersFor(touchpoint);
        if (timers.isEmpty()) {
            return found;
        }
        Set<Node> ownWay = paths.ahead(touchpoint);
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(timers);
        while (!open.isEmpty() && seen.size() < FlowPaths.SIGHT) {
            Node node = open.poll();
            if (ownWay.contains(node) || node == touchpoint || !seen.add(node)) {
                continue;
            }
            if (FlowPaths.meetsTheCustomer(node)) {
                found.add(node.id());
            }
            open.addAll(paths.onward(node));
        }
        return found;
    }

    /**
     * What goes on waiting while the customer is at that touchpoint, because a boundary event led there that interrupts
     * nothing: whoever leaves is followed up from there.
     */
    private List<Node> besides(Node touchpoint) {
        return touchpoints.stream()
                .filter(wait -> wait.boundaries().stream()
                        .filter(event -> !event.isInterrupting())
                        .limit(FlowPaths.SIGHT)
                        .anyMatch(event -> paths.ahead(event).contains(touchpoint)))
                .filter(wait -> !paths.ahead(wait).contains(touchpoint))
                .toList();
    }

    /** The first that meets the customer on each way of those outcomes; a wait is left by its timers alone. */
    private Set<String> onAbandoned(Node touchpoint, Set<String> outcomes, Map<String, Set<String>> elapsed) {
        Set<String> found = new LinkedHashSet<>();
        FlowPaths.walk(targetsOf(touchpoint, outcomes), node -> {
            found.addAll(elapsed.getOrDefault(node.id(), Set.of()));
            if (FlowPaths.meetsTheCustomer(node)) {
                found.add(node.id());
                return List.of();
            }
            return FlowPaths.waitsForTheCustomer(node) ? List.of() : paths.onward(node);
        });
        return found;
    }

    private static List<Node> targetsOf(Node touchpoint, Set<String> outcomes) {
        Stream<SequenceFlow> behindGateways = FlowPaths.targets(touchpoint).stream()
                .filter(to -> to.kind().endsWith("Gateway"))
                .flatMap(gateway -> gateway.outgoing().stream().limit(FlowPaths.SIGHT));
        return Stream.concat(touchpoint.outgoing().stream(), behindGateways)
                .filter(flow -> namesOneOf(flow, outcomes))
                .map(SequenceFlow::to)
                .toList();
    }

    private static boolean namesOneOf(SequenceFlow flow, Set<String> outcomes) {
        String condition = flow.condition();
        return condition != null
                && outcomes.stream()
                        .anyMatch(one -> condition.contains("'" + one + "'") || condition.contains("\"" + one + "\""));
    }
}
