package io.journeyloop.journey.model;

import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.journey.JourneyMap.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The milestones that are ahead of each touchpoint by the fewest steps; where none lies ahead, those of its stage.
 * Walks back from the milestones once, so that the whole is linear in touchpoints and flows.
 */
final class NearestMilestones {

    private final Collection<Node> touchpoints;
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();

    NearestMilestones(Collection<Node> touchpoints, List<Flow> flows) {
        this.touchpoints = touchpoints;
        flows.forEach(flow -> {
            next.computeIfAbsent(flow.from(), any -> new ArrayList<>()).add(flow.to());
            before.computeIfAbsent(flow.to(), any -> new ArrayList<>()).add(flow.from());
        });
    }

    /** By touchpoint; none is left out but those whose stage has no milestone either. */
    Map<String, Set<String>> read() {
        Map<String, Set<String>> nearest = ahead();
        Map<String, Set<String>> ofStage = touchpoints.stream()
                .filter(NearestMilestones::isMilestone)
                .collect(Collectors.groupingBy(
                        NearestMilestones::stage, Collectors.mapping(Node::id, Collectors.toUnmodifiableSet())));
        for (Node one : touchpoints) {
            if (!nearest.containsKey(one.id()) && ofStage.containsKey(stage(one))) {
                nearest.put(one.id(), ofStage.getOrDefault(stage(one), Set.of()));
            }
        }
        return nearest;
    }

    private Map<String, Set<String>> ahead() {
        Map<String, Integer> steps = new HashMap<>();
        Map<String, Set<String>> nearest = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        touchpoints.stream().filter(NearestMilestones::isMilestone).forEach(one -> {
            steps.put(one.id(), 0);
            nearest.put(one.id(), Set.of(one.id()));
            open.add(one.id());
        });
        while (!open.isEmpty()) {
            String at = open.poll();
            int far = steps.getOrDefault(at, 0) + 1;
            if (!nearest.containsKey(at)) {
                nearest.put(at, union(at, steps, nearest));
            }
            for (String one : before.getOrDefault(at, List.of())) {
                if (steps.putIfAbsent(one, far) == null) {
                    open.add(one);
                }
            }
        }
        return nearest;
    }

    /** What the successors that are one step nearer lead to; one such successor's set is shared. */
    private Set<String> union(String id, Map<String, Integer> steps, Map<String, Set<String>> nearest) {
        int far = steps.getOrDefault(id, 0);
        List<Set<String>> nearer = next.getOrDefault(id, List.of()).stream()
                .filter(to -> steps.getOrDefault(to, Integer.MAX_VALUE) == far - 1)
                .map(to -> nearest.getOrDefault(to, Set.of()))
                .distinct()
                .toList();
        if (nearer.size() == 1) {
            return nearer.getFirst();
        }
        return nearer.stream()
                .flatMap(Set::stream)
                .distinct()
                .limit(FlowPaths.SIGHT)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isMilestone(Node node) {
        return Boolean.parseBoolean(node.spec().property(JourneyLanguage.MILESTONE, "false"));
    }

    private static String stage(Node node) {
        return node.spec().property(JourneyLanguage.STAGE, "");
    }
}
