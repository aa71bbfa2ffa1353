package io.journeyloop.engine.guard;

import io.journeyloop.engine.Breach;
import io.journeyloop.engine.XmlElement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds ways that come back to where they began with nothing on them that waits: the engine would go round for ever. */
final class Loops {

    private static final Set<String> CATCHING =
            Set.of("intermediateCatchEvent", "boundaryEvent", "startEvent", "receiveTask");
    private static final Set<String> FROM_OUTSIDE =
            Set.of("messageEventDefinition", "signalEventDefinition", "conditionalEventDefinition");
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);
    private static final int NAMED = 5;

    private Loops() {}

    static List<Breach> check(XmlElement root) {
        return root.children("process")
                .filter(XmlElement::isExecutable)
                .flatMap(process ->
                        new FlowGraph(process, Loops::waits).circles().stream().map(Loops::breach))
                .toList();
    }

    private static Breach breach(List<XmlElement> circle) {
        XmlElement named = circle.stream()
                .min(Comparator.comparing((XmlElement one) -> !one.name().endsWith("Gateway"))
                        .thenComparing(XmlElement::line))
                .orElseThrow();
        String names = circle.stream().limit(NAMED).map(Loops::name).collect(Collectors.joining(", "));
        return Breach.of(named.nearestId(), "loop.no-wait", names);
    }

    private static String name(XmlElement node) {
        String name = node.attribute("name");
        return name == null || name.isBlank() ? node.nearestId() : name.strip();
    }

    /** Whether a customer surely stays there until something outside happens, or for a while. */
    private static boolean waits(XmlElement node) {
        if (node.name().equals("userTask") || node.name().equals("receiveTask")) {
            return true;
        }
        return CATCHING.contains(node.name())
                && node.children().stream()
                        .anyMatch(part -> FROM_OUTSIDE.contains(part.name())
                                || part.name().equals("timerEventDefinition") && lasts(part));
    }

    /** A day after the entry may be past already, and a variable may hold nothing: neither is sure to hold anybody up. */
    private static boolean lasts(XmlElement timer) {
        return timer.children().stream()
                .filter(time -> !time.name().equals("timeDate"))
                .map(XmlElement::text)
                .filter(text -> !PlainExpressions.isExpression(text))
                .map(text -> text.substring(text.lastIndexOf('/') + 1).strip())
                .anyMatch(text -> text.contains(" ")
                        || TimeBounds.duration(text)
                                .filter(length -> length.compareTo(SHORTEST_WAIT) >= 0)
                                .isPresent());
    }
}
