package io.journeyloop.journey.model;

import io.journeyloop.engine.XmlElement;
import io.journeyloop.journey.JourneyLanguage;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Waits: what for, and that none is for ever; timers that the engine can read. */
final class WaitRules {

    private static final Set<String> OUTSIDE = Set.of("message", "signal", "conditional");

    private final ProcessModel process;
    private final Report report;
    /** Whether a scope (null for the process) is sure to be left by a timer. */
    private final Map<Object, Boolean> timed = new IdentityHashMap<>();

    WaitRules(ProcessModel process, Report report) {
        this.process = process;
        this.report = report;
    }

    void check() {
        for (Node node : process.nodes()) {
            node.events().forEach(event -> event(node, event));
            if (node.is("receiveTask") && node.events().isEmpty()) {
                report.error(node, "wait.no-message");
            }
            if (isWait(node) && !isBounded(node)) {
                report.error(node, "wait.endless", node.spec().name());
            }
        }
    }

    private void event(Node node, EventDefinition event) {
        boolean catches = !node.is("endEvent") && !node.is("intermediateThrowEvent");
        if (event.kind().equals("timer")) {
            timer(node, event.xml());
        } else if (catches
                && (event.kind().equals("message") || event.kind().equals("signal"))
                && (event.name() == null || event.name().isBlank())) {
            report.error(node, "wait.no-message");
        } else if (node.is("startEvent")
                && node.scope() == null
                && process.isJourney()
                && !event.kind().equals("message")) {
            report.warning(node, "start.event", event.kind());
        }
    }

    private void timer(Node node, XmlElement definition) {
        List<XmlElement> times = definition.children().stream()
                .filter(child -> DwellTimes.TIMES.contains(child.name()))
                .toList();
        String time = times.size() == 1 ? times.getFirst().text() : "";
        if (time.isEmpty()) {
            report.error(node, "timer.missing");
        } else if (!Texts.isTimer(time)) {
            report.error(node, "timer.bad", time);
        } else if (node.is("startEvent") && node.scope() == null) {
            report.error(node, "start.timer");
        }
    }

    private static boolean isWait(Node node) {
        return node.is("receiveTask")
                || node.is("intermediateCatchEvent")
                        && node.events().stream().anyMatch(event -> OUTSIDE.contains(event.kind()));
    }

    private boolean isBounded(Node node) {
        if (node.spec().property(JourneyLanguage.PATIENCE) != null || hasTimer(node.boundaries())) {
            return true;
        }
        boolean raced = node.incoming().stream()
                .map(SequenceFlow::from)
                .filter(from -> from.is("eventBasedGateway"))
                .anyMatch(from -> timed.computeIfAbsent(from, any -> from.outgoing().stream()
                        .anyMatch(other -> other.to().has("timer"))));
        return raced || isTimed(node.scope());
    }

    /** Whether a timer on the scope, within it as an event subprocess, or on one around it goes on without the wait. */
    private boolean isTimed(@Nullable Node scope) {
        Object key = scope == null ? process : scope;
        Boolean before = timed.get(key);
        if (before != null) {
            return before;
        }
        List<Node> within = scope == null ? process.outermost().toList() : scope.inner();
        boolean own = within.stream()
                .filter(Node::isEventSubprocess)
                .flatMap(sub -> sub.inner().stream())
                .anyMatch(start -> start.is("startEvent") && start.has("timer"));
        boolean result = own || scope != null && (hasTimer(scope.boundaries()) || isTimed(scope.scope()));
        timed.put(key, result);
        return result;
    }

    private static boolean hasTimer(List<Node> boundaries) {
        return boundaries.stream().anyMatch(boundary -> boundary.has("timer"));
    }
}
