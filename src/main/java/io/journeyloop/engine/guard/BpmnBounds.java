package io.journeyloop.engine.guard;

import io.journeyloop.engine.Breach;
import io.journeyloop.engine.FlowNodes;
import io.journeyloop.engine.XmlElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds what in a BPMN file asks for more than one customer's journey can need: size, repeats, lengths of time. */
final class BpmnBounds {

    static final int MOST_NODES = 2_000;
    private static final int MOST_ELEMENTS = 60_000;
    private static final int LONGEST_PROPERTY = 8_000;
    private static final int MOST_TIMES = 100;
    private static final Set<String> TIMES = Set.of("timeDuration", "timeCycle", "timeDate");

    private final List<Breach> breaches = new ArrayList<>();

    private BpmnBounds() {}

    /** Whether the file is too large to be looked at any further. */
    static List<Breach> size(XmlElement root) {
        int elements = 0;
        int nodes = 0;
        Deque<XmlElement> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            XmlElement element = open.poll();
            elements++;
            nodes += FlowNodes.NAMES.contains(element.name()) ? 1 : 0;
            open.addAll(element.children());
        }
        if (nodes > MOST_NODES) {
            return List.of(Breach.of(root.nearestId(), "file.too-many-nodes", nodes, MOST_NODES));
        }
        return elements > MOST_ELEMENTS
                ? List.of(Breach.of(root.nearestId(), "file.too-many-elements", MOST_ELEMENTS))
                : List.of();
    }

    static List<Breach> check(XmlElement root) {
        BpmnBounds bounds = new BpmnBounds();
        Deque<XmlElement> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            XmlElement element = open.pop();
            bounds.element(element);
            element.children().reversed().forEach(open::push);
        }
        return bounds.breaches;
    }

    private void element(XmlElement element) {
        if (TIMES.contains(element.name())) {
            TimeBounds.ofTimer(element.name(), element.text()).ifPresent(rule -> add(element, rule, element.text()));
            return;
        }
        switch (element.name()) {
            case "failedJobRetryTimeCycle" ->
                TimeBounds.ofRetries(element.text()).ifPresent(rule -> add(element, rule, element.text()));
            case "property" -> property(element);
            case "multiInstanceLoopCharacteristics" -> severalTimes(element);
            case "callActivity" -> call(element);
            default -> length(element, element.text());
        }
        element.attributes().values().forEach(value -> length(element, value));
    }

    private void length(XmlElement element, String text) {
        if (TimeBounds.isTooLong(text.strip())) {
            add(element, "duration.too-long", text);
        }
    }

    private void property(XmlElement property) {
        String value = Objects.requireNonNullElse(property.attribute("value"), "");
        if (value.length() > LONGEST_PROPERTY) {
            add(
                    property,
                    "property.too-long",
                    Objects.requireNonNullElse(property.attribute("name"), ""),
                    value.length(),
                    LONGEST_PROPERTY);
        }
    }

    private void severalTimes(XmlElement several) {
        several.child("loopCardinality").map(XmlElement::text).ifPresent(times -> {
            if (!PlainExpressions.isExpression(times)
                    && (!times.matches("\\d{1,9}") || Integer.parseInt(times) > MOST_TIMES)) {
                add(several, "several.too-many", times, MOST_TIMES);
            }
        });
        XmlElement host = several.parent();
        for (XmlElement at = host == null ? null : host.parent(); at != null; at = at.parent()) {
            if (at.child(several.name()).isPresent()) {
                add(several, "several.nested");
                return;
            }
        }
    }

    private void call(XmlElement call) {
        String called = call.attribute("calledElement");
        XmlElement at = call;
        while (at.parent() != null && !at.name().equals("process")) {
            at = Objects.requireNonNull(at.parent());
        }
        if (called != null && called.strip().equals(at.attribute("id"))) {
            add(call, "call.itself", called);
        }
    }

    private void add(XmlElement at, String rule, Object... arguments) {
        breaches.add(Breach.of(node(at), rule, arguments));
    }

    /** The drawn element that something is said of: what an owner can find, rather than a part of it. */
    static String node(XmlElement part) {
        for (XmlElement at = part; at != null; at = at.parent()) {
            String id = at.attribute("id");
            if (id != null
                    && !id.isBlank()
                    && (FlowNodes.NAMES.contains(at.name()) || at.name().equals("process"))) {
                return id;
            }
        }
        return part.nearestId();
    }
}
