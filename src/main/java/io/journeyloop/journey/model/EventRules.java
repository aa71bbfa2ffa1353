package io.journeyloop.journey.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events: each has one cause that journeys know, what is thrown is caught, and a link leads somewhere. */
final class EventRules {

    /** Causes that mean nothing for one customer's journey: a signal reaches all customers at once. */
    private static final Map<String, String> NOT_HERE =
            Map.of("signal", "event.signal", "conditional", "event.conditional", "cancel", "event.cancel");

    private static final Set<String> NEEDS_CAUSE = Set.of("boundaryEvent", "intermediateCatchEvent");
    private static final Set<String> CODED = Set.of("error", "escalation");
    private static final Set<String> MAY_FAIL =
            Set.of("subProcess", "transaction", "callActivity", "serviceTask", "sendTask", "businessRuleTask");

    private final ProcessModel process;
    private final Report report;

    EventRules(ProcessModel process, Report report) {
        this.process = process;
        this.report = report;
    }

    void check() {
        for (Node node : process.nodes()) {
            causes(node);
            if (node.is("endEvent") || node.is("intermediateThrowEvent")) {
                node.events().stream()
                        .filter(event -> CODED.contains(event.kind()))
                        .forEach(event -> thrown(node, event));
            }
            Node host = node.host();
            if (host != null && CODED.stream().anyMatch(node::has) && !MAY_FAIL.contains(host.kind())) {
                report.warning(node, "event.never", host.spec().name());
            }
        }
        links();
    }

    private void causes(Node node) {
        if (node.is("transaction")) {
            report.error(node, "element.transaction", node.spec().name());
        }
        if (NEEDS_CAUSE.contains(node.kind()) && node.events().isEmpty()) {
            report.error(node, "event.missing", node.spec().name());
        }
        if (!node.is("receiveTask") && node.events().size() > 1) {
            report.error(node, "event.several", node.spec().name());
        }
        node.events().stream()
                .map(EventDefinition::kind)
                .filter(NOT_HERE::containsKey)
                .forEach(kind -> report.error(
                        node,
                        Objects.requireNonNull(NOT_HERE.get(kind)),
                        node.spec().name()));
    }

    private void thrown(Node node, EventDefinition event) {
        String code = event.name();
        if (code == null || code.isBlank()) {
            report.error(node, "event.no-code", node.spec().name());
        } else if (process.isJourney() && !isCaught(node, event.kind(), code)) {
            report.warning(node, "event.uncaught", code);
        }
    }

    /** By a boundary event of a scope around it, or an event subprocess in one of them. */
    private boolean isCaught(Node node, String kind, String code) {
        Node scope = node.scope();
        while (true) {
            @Nullable Node in = scope;
            List<Node> inside = in == null ? process.outermost().toList() : in.inner();
            boolean caught = inside.stream()
                            .filter(Node::isEventSubprocess)
                            .flatMap(sub -> sub.inner().stream())
                            .anyMatch(start -> start.is("startEvent") && catches(start, kind, code))
                    || in != null && in.boundaries().stream().anyMatch(one -> catches(one, kind, code));
            if (caught || in == null) {
                return caught;
            }
            scope = in.scope();
        }
    }

    private static boolean catches(Node event, String kind, String code) {
        return event.events().stream()
                .anyMatch(one -> one.kind().equals(kind)
                        && (one.name() == null || one.name().equals(code)));
    }

    private void links() {
        Map<String, Node> targets = new HashMap<>();
        process.nodes("intermediateCatchEvent").forEach(node -> linkNames(node).forEach(name -> {
            if (targets.putIfAbsent(name, node) != null) {
                report.error(node, "link.twice", name);
            }
        }));
        process.nodes("intermediateThrowEvent").forEach(node -> linkNames(node)
                .filter(name -> !targets.containsKey(name))
                .forEach(name -> report.error(node, "link.no-target", name)));
    }

    private static java.util.stream.Stream<String> linkNames(Node node) {
        return node.events().stream()
                .filter(event -> event.kind().equals("link"))
                .map(event -> Objects.requireNonNullElse(event.name(), ""));
    }
}
