package io.journeyloop.journey.process;

import io.journeyloop.journey.JourneyMap.Flow;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Which touchpoint leads to which, past the gateways, events and subprocess borders in between. */
final class FlowsBetween {

    private FlowsBetween() {}

    static List<Flow> of(ModelPaths paths, List<Touchpoint> touchpoints) {
        Map<FlowNode, List<FlowNode>> next = successors(paths);
        Set<String> shown = touchpoints.stream().map(Touchpoint::id).collect(Collectors.toSet());
        Set<Flow> flows = new LinkedHashSet<>();
        for (FlowNode node : paths.nodes()) {
            if (shown.contains(node.getId())) {
                reachable(node, next, shown).forEach(to -> flows.add(new Flow(node.getId(), to)));
            }
        }
        return new ArrayList<>(flows);
    }

    private static Map<FlowNode, List<FlowNode>> successors(ModelPaths paths) {
        Map<FlowNode, List<FlowNode>> next = new HashMap<>();
        for (FlowNode node : paths.nodes()) {
            next.computeIfAbsent(node, any -> new ArrayList<>()).addAll(paths.next(node));
            if (node instanceof BoundaryEvent boundary && boundary.getAttachedTo() instanceof FlowNode host) {
                next.computeIfAbsent(host, any -> new ArrayList<>()).add(boundary);
            }
        }
        return next;
    }

    private static Set<String> reachable(FlowNode from, Map<FlowNode, List<FlowNode>> next, Set<String> shown) {
        Set<String> found = new LinkedHashSet<>();
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(next.getOrDefault(from, List.of()));
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (!seen.add(node) || node.equals(from)) {
                continue;
            }
            if (shown.contains(node.getId())) {
                found.add(node.getId());
            } else {
                open.addAll(next.getOrDefault(node, List.of()));
            }
        }
        return found;
    }
}
