package io.journeyloop.journey.model;

import io.journeyloop.engine.XmlElement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Subprocesses begin as they must, what is undone has something that undoes it, and a repeat says what for. */
final class ScopeRules {

    private final ProcessModel process;
    private final Report report;
    /** By the element they come from: the elements that associations lead to. */
    private final Map<String, Set<String>> associations = new HashMap<>();

    ScopeRules(ProcessModel process, Report report) {
        this.process = process;
        this.report = report;
    }

    void check() {
        associations();
        for (Node node : process.nodes()) {
            if (node.isEventSubprocess()) {
                eventSubprocess(node);
            } else if (node.isSubprocess()) {
                subprocess(node);
            }
            if (node.xml().child("standardLoopCharacteristics").isPresent()) {
                report.error(node, "loop.standard", node.spec().name());
            }
            node.xml().child("multiInstanceLoopCharacteristics").ifPresent(several -> several(node, several));
        }
        compensation();
    }

    private void subprocess(Node node) {
        List<Node> starts = starts(node);
        if (starts.isEmpty()) {
            report.error(node, "subprocess.no-start", node.spec().name());
        } else if (starts.size() > 1) {
            report.error(node, "subprocess.starts", node.spec().name());
        }
        starts.stream()
                .filter(start -> !start.events().isEmpty())
                .forEach(start -> report.error(
                        start, "subprocess.start-event", node.spec().name()));
    }

    private void eventSubprocess(Node node) {
        List<Node> starts = starts(node);
        if (starts.size() != 1) {
            report.error(node, "subprocess.starts", node.spec().name());
        }
        starts.stream()
                .filter(start -> start.events().isEmpty())
                .forEach(start ->
                        report.error(start, "subprocess.no-event", node.spec().name()));
        if (!node.incoming().isEmpty() || !node.outgoing().isEmpty()) {
            report.error(node, "subprocess.connected", node.spec().name());
        }
    }

    private static List<Node> starts(Node node) {
        return node.inner().stream().filter(one -> one.is("startEvent")).toList();
    }

    private void several(Node node, XmlElement several) {
        boolean counted = several.child("loopCardinality")
                .map(XmlElement::text)
                .filter(text -> !text.isBlank())
                .isPresent();
        boolean listed = Node.camunda(several, "collection") != null
                || several.child("loopDataInputRef").isPresent();
        if (!counted && !listed) {
            report.error(node, "several.what", node.spec().name());
        }
    }

    private void associations() {
        Deque<XmlElement> open = new ArrayDeque<>(List.of(process.xml()));
        while (!open.isEmpty()) {
            XmlElement element = open.poll();
            if (element.name().equals("association")) {
                associations
                        .computeIfAbsent(text(element, "sourceRef"), any -> new HashSet<>())
                        .add(text(element, "targetRef"));
            }
            open.addAll(element.children());
        }
    }

    private static String text(XmlElement element, String attribute) {
        return Objects.requireNonNullElse(element.attribute(attribute), "");
    }

    private void compensation() {
        Set<String> handlers = new HashSet<>();
        boolean any = false;
        for (Node node : process.nodes()) {
            if (node.is("boundaryEvent") && node.has("compensate")) {
                any = true;
                List<Node> found = associations.getOrDefault(node.id(), Set.of()).stream()
                        .flatMap(id -> process.node(id).stream())
                        .filter(Node::isForCompensation)
                        .toList();
                if (found.isEmpty()) {
                    report.error(node, "compensation.no-handler", node.spec().name());
                }
                found.forEach(handler -> handlers.add(handler.id()));
            }
        }
        boolean undone = any;
        process.nodes().stream()
                .filter(node -> node.isForCompensation() && !node.isEventSubprocess() && !handlers.contains(node.id()))
                .forEach(node ->
                        report.error(node, "compensation.alone", node.spec().name()));
        process.nodes().stream()
                .filter(node ->
                        !undone && node.has("compensate") && (node.is("endEvent") || node.is("intermediateThrowEvent")))
                .forEach(node ->
                        report.warning(node, "compensation.nothing", node.spec().name()));
    }
}
