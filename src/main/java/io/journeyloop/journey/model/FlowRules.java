package io.journeyloop.journey.model;

import io.journeyloop.engine.ConditionParser;
import io.journeyloop.engine.Conditions;
import io.journeyloop.engine.Conditions.Truth;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.JourneyLanguage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ways through the process: nothing cut off, no choice without a way out, an end on the goal. */
final class FlowRules {

    private static final List<String> CONTACT_OUTCOMES = List.of("sent", "task-created", "suppressed:policy");
    private static final List<String> WAVE_DECISIONS = List.of("treat", "holdout", "ineligible", "paused");
    /** So far back a gateway's task is looked for; further away its outcome says little about the choice. */
    private static final int LOOK_BACK = 200;

    private static final int MOST_OUTCOMES = 100;

    private final ProcessModel process;
    private final Graph graph;
    private final Report report;

    FlowRules(ProcessModel process, Graph graph, Report report) {
        this.process = process;
        this.graph = graph;
        this.report = report;
    }

    void check() {
        process.dangling().forEach(one -> report.error(one.element(), "reference.dangling", one.attribute(), one.id()));
        process.nodes().forEach(this::reach);
        process.nodes().stream()
                .filter(node -> node.is("exclusiveGateway") || node.is("inclusiveGateway"))
                .filter(node -> node.outgoing().size() > 1)
                .forEach(this::gateway);
        if (process.nodes().stream().noneMatch(node -> node.is("endEvent") && graph.isReachable(node))) {
            report.error(process.key(), "process.no-end");
        }
        if (process.isJourney()) {
            goal();
        }
    }

    private void reach(Node node) {
        boolean touchpoint = node.spec().isTouchpoint();
        if (!graph.isReachable(node)) {
            if (touchpoint) {
                report.error(node, "touchpoint.unreachable", node.spec().name());
            } else if (graph.before(node).isEmpty()) {
                report.warning(node, "element.unreachable", node.spec().name());
            }
        } else if (!graph.canEnd(node)) {
            if (touchpoint) {
                report.error(node, "touchpoint.no-way-out", node.spec().name());
            } else if (graph.next(node).isEmpty()) {
                report.error(node, "element.dead-end", node.spec().name());
            }
        }
    }

    private void gateway(Node gateway) {
        boolean hasDefault = gateway.outgoing().stream().anyMatch(SequenceFlow::isDefault);
        boolean open = false;
        for (SequenceFlow flow : gateway.outgoing()) {
            if (flow.isDefault()) {
                continue;
            }
            if (flow.condition() == null) {
                report.error(
                        flow.id().isEmpty() ? gateway.id() : flow.id(),
                        "condition.missing",
                        gateway.spec().name());
                open = true;
            } else if (!Texts.isExpression(flow.condition())) {
                report.error(flow.id(), "condition.literal", flow.condition());
                open = true;
            }
        }
        Map<String, Node> outcomes = outcomesBefore(gateway);
        List<Conditions> conditions = gateway.outgoing().stream()
                .map(flow -> ConditionParser.read(flow.condition()))
                .toList();
        unknownOutcomes(gateway, conditions, outcomes.keySet());
        if (!hasDefault && !open && !stuck(gateway, conditions, outcomes)) {
            report.warning(gateway, "gateway.no-default", gateway.spec().name());
        }
    }

    private boolean stuck(Node gateway, List<Conditions> conditions, Map<String, Node> outcomes) {
        boolean stuck = without(gateway, conditions, ProcessVariables.CONTACT_OUTCOME.name(), CONTACT_OUTCOMES)
                | without(gateway, conditions, ProcessVariables.WAVE_DECISION.name(), WAVE_DECISIONS);
        if (asks(conditions, ProcessVariables.OUTCOME.name())) {
            for (Map.Entry<String, Node> outcome : outcomes.entrySet()) {
                if (isStuck(conditions, ProcessVariables.OUTCOME.name(), outcome.getKey())) {
                    String task = outcome.getValue().spec().name();
                    report.error(gateway, "gateway.stuck", gateway.spec().name(), outcome.getKey(), task);
                    stuck = true;
                }
            }
        }
        return stuck;
    }

    private boolean without(Node gateway, List<Conditions> conditions, String variable, List<String> values) {
        List<String> stuck = asks(conditions, variable)
                ? values.stream()
                        .filter(value -> isStuck(conditions, variable, value))
                        .toList()
                : List.of();
        stuck.forEach(
                value -> report.error(gateway, "gateway.stuck", gateway.spec().name(), value, variable));
        return !stuck.isEmpty();
    }

    private static boolean asks(List<Conditions> conditions, String variable) {
        return conditions.stream().anyMatch(one -> !one.comparedWith(variable).isEmpty());
    }

    private static boolean isStuck(List<Conditions> conditions, String variable, String value) {
        return conditions.stream().allMatch(one -> one.holds(variable, value) == Truth.FALSE);
    }

    private void unknownOutcomes(Node gateway, List<Conditions> conditions, Set<String> offered) {
        if (offered.isEmpty() || offered.size() >= MOST_OUTCOMES) {
            return;
        }
        String list = Report.list(offered);
        for (int i = 0; i < conditions.size(); i++) {
            String flow = gateway.outgoing().get(i).id();
            conditions.get(i).comparedWith(ProcessVariables.OUTCOME.name()).stream()
                    .filter(outcome -> !offered.contains(outcome))
                    .forEach(outcome ->
                            report.warning(flow.isEmpty() ? gateway.id() : flow, "outcome.unknown", outcome, list));
        }
    }

    /** The outcomes a choice is made by, each with its task: of the nearest user tasks on every way to the gateway. */
    private Map<String, Node> outcomesBefore(Node gateway) {
        Map<String, Node> outcomes = new LinkedHashMap<>();
        Set<Node> seen = new LinkedHashSet<>(List.of(gateway));
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Node before : graph.before(open.poll())) {
                if (seen.size() > LOOK_BACK || outcomes.size() >= MOST_OUTCOMES) {
                    return outcomes;
                }
                if (!seen.add(before)) {
                    continue;
                }
                if (before.is("userTask")) {
                    before.spec().list(JourneyLanguage.OUTCOMES).stream()
                            .limit(MOST_OUTCOMES)
                            .forEach(outcome -> outcomes.putIfAbsent(outcome, before));
                } else {
                    open.add(before);
                }
            }
        }
        return outcomes;
    }

    /** The goal is waited for and an end follows, or an end says that the goal is reached by it. */
    private void goal() {
        String goal = process.spec().property(JourneyLanguage.GOAL, "");
        if (goal.isBlank()) {
            return;
        }
        boolean reached = process.nodes().stream()
                .filter(graph::isReachable)
                .anyMatch(node -> node.is("endEvent")
                        ? "goal".equals(node.spec().property(JourneyLanguage.END))
                        : graph.canEnd(node) && (waitsFor(node, goal) || isWaveFor(node, goal)));
        if (!reached) {
            report.error(process.key(), "goal.no-end", goal);
        }
    }

    private static boolean waitsFor(Node node, String event) {
        return !node.is("intermediateThrowEvent")
                && node.events().stream().anyMatch(one -> one.kind().equals("message") && event.equals(one.name()));
    }

    private static boolean isWaveFor(Node node, String event) {
        return node.is("callActivity") && event.equals(node.inputs().get("goal"));
    }
}
