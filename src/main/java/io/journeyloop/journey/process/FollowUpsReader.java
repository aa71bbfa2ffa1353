package io.journeyloop.journey.process;

import io.journeyloop.journey.DrawnFollowUps;
import io.journeyloop.journey.ElementSpec;
import io.journeyloop.journey.JourneyMap.Flow;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Reads from a model what it draws for customers who break off. */
final class FollowUpsReader {

    private final ModelPaths paths;
    private final List<Touchpoint> touchpoints;
    private final Map<String, ElementSpec> elements;
    private final Map<String, List<String>> flows;

    private FollowUpsReader(
            ModelPaths paths, List<Touchpoint> touchpoints, Map<String, ElementSpec> elements, List<Flow> flows) {
        this.paths = paths;
        this.touchpoints = touchpoints;
        this.elements = elements;
        this.flows = flows.stream()
                .collect(Collectors.groupingBy(Flow::from, Collectors.mapping(Flow::to, Collectors.toList())));
    }

    static DrawnFollowUps of(
            ModelPaths paths, List<Touchpoint> touchpoints, Map<String, ElementSpec> elements, List<Flow> flows) {
        return new FollowUpsReader(paths, touchpoints, elements, flows).read();
    }

    private DrawnFollowUps read() {
        Map<String, FlowNode> byId = paths.nodes().stream().collect(Collectors.toMap(FlowNode::getId, node -> node));
        Map<String, Set<String>> elapsed = new HashMap<>();
        Map<String, Set<String>> milestones = new HashMap<>();
        for (Touchpoint one : touchpoints) {
            put(elapsed, one.id(), onElapsed(Objects.requireNonNull(byId.get(one.id()))));
            put(milestones, one.id(), milestones(one));
        }
        Map<String, Set<String>> abandoned = new HashMap<>();
        for (Touchpoint one : touchpoints) {
            Set<String> outcomes = Set.copyOf(spec(one.id()).list(Words.ABANDONED_BY));
            if (!outcomes.isEmpty()) {
                Set<String> found = onAbandoned(Objects.requireNonNull(byId.get(one.id())), outcomes, elapsed);
                milestones
                        .getOrDefault(one.id(), Set.of())
                        .forEach(goal -> found.addAll(elapsed.getOrDefault(goal, Set.of())));
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
    private Set<String> onElapsed(FlowNode touchpoint) {
        Set<FlowNode> ownWay = paths.ahead(touchpoint);
        Set<String> found = new LinkedHashSet<>();
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(paths.timersFor(touchpoint));
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (ownWay.contains(node) || node.equals(touchpoint) || !seen.add(node)) {
                continue;
            }
            if (ModelPaths.meetsTheCustomer(node)) {
                found.add(node.getId());
            }
            open.addAll(paths.next(node));
        }
        return found;
    }

    /** The first that meets the customer on each way of those outcomes; a wait is left by its timers alone. */
    private Set<String> onAbandoned(FlowNode touchpoint, Set<String> outcomes, Map<String, Set<String>> elapsed) {
        Set<String> found = new LinkedHashSet<>();
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(targetsOf(touchpoint, outcomes));
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (!seen.add(node)) {
                continue;
            }
            found.addAll(elapsed.getOrDefault(node.getId(), Set.of()));
            if (ModelPaths.meetsTheCustomer(node)) {
                found.add(node.getId());
            } else if (!ModelPaths.waitsForTheCustomer(node)) {
                open.addAll(paths.next(node));
            }
        }
        return found;
    }

    private List<FlowNode> targetsOf(FlowNode touchpoint, Set<String> outcomes) {
        List<SequenceFlow> ways = new ArrayList<>(paths.outgoing(touchpoint));
        paths.outgoing(touchpoint).stream()
                .map(SequenceFlow::getTarget)
                .filter(Gateway.class::isInstance)
                .forEach(gateway -> ways.addAll(paths.outgoing(gateway)));
        return ways.stream()
                .filter(flow -> namesOneOf(flow, outcomes))
                .map(SequenceFlow::getTarget)
                .toList();
    }

    private static boolean namesOneOf(SequenceFlow flow, Set<String> outcomes) {
        if (flow.getConditionExpression() == null) {
            return false;
        }
        String condition = flow.getConditionExpression().getTextContent();
        return outcomes.stream()
                .anyMatch(one -> condition.contains("'" + one + "'") || condition.contains("\"" + one + "\""));
    }

    private Set<String> milestones(Touchpoint of) {
        Map<String, Touchpoint> byId = touchpoints.stream().collect(Collectors.toMap(Touchpoint::id, one -> one));
        Set<String> seen = new HashSet<>();
        Set<String> level = Set.of(of.id());
        while (!level.isEmpty()) {
            Set<String> found = level.stream()
                    .filter(id -> Optional.ofNullable(byId.get(id))
                            .filter(Touchpoint::milestone)
                            .isPresent())
                    .collect(Collectors.toSet());
            if (!found.isEmpty()) {
                return found;
            }
            seen.addAll(level);
            level = level.stream()
                    .flatMap(id -> flows.getOrDefault(id, List.of()).stream())
                    .filter(id -> !seen.contains(id))
                    .collect(Collectors.toSet());
        }
        return touchpoints.stream()
                .filter(one -> one.milestone() && one.stage().equals(of.stage()))
                .map(Touchpoint::id)
                .collect(Collectors.toSet());
    }

    private ElementSpec spec(String id) {
        return Objects.requireNonNull(elements.get(id));
    }
}
