package io.journeyloop.journey.model;

import io.journeyloop.engine.XmlElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Waves: each its own name, and none closer to another than the contact policy allows. */
final class WaveRules {

    /** A node and the least time in which it can be come to. */
    private record Arrival(Node node, Duration after) {}

    private static final int MOST_WAVES = 60;
    private static final int MOST_STEPS = 500;

    private final ProcessModel process;
    private final Graph graph;
    private final ValidationContext context;
    private final Report report;

    WaveRules(ProcessModel process, Graph graph, ValidationContext context, Report report) {
        this.process = process;
        this.graph = graph;
        this.context = context;
        this.report = report;
    }

    void check() {
        List<Node> waves =
                process.nodes("callActivity").filter(FlowPaths::isWave).toList();
        Map<String, Node> names = new HashMap<>();
        for (Node wave : waves) {
            String name = wave.inputs().getOrDefault("wave", "");
            Node other = name.isBlank() || Texts.isExpression(name) ? null : names.putIfAbsent(name, wave);
            if (other != null) {
                report.warning(wave, "wave.name-twice", name, other.id());
            }
            if (process.isJourney() && !wave.spec().isTouchpoint()) {
                report.warning(wave, "wave.no-touchpoint", wave.spec().name());
            }
        }
        waves.stream().limit(MOST_WAVES).forEach(this::following);
    }

    /** The next waves after this one, by the shortest way; it may be the same again. */
    private void following(Node wave) {
        PriorityQueue<Arrival> open = new PriorityQueue<>(Comparator.comparing(Arrival::after));
        wave.outgoing().forEach(flow -> open.add(new Arrival(flow.to(), Duration.ZERO)));
        Set<Node> seen = new HashSet<>();
        while (!open.isEmpty() && seen.size() < MOST_STEPS && open.size() < 10 * MOST_STEPS) {
            Arrival arrival = open.poll();
            if (!seen.add(arrival.node())) {
                continue;
            }
            if (FlowPaths.isWave(arrival.node())) {
                compare(wave, arrival);
            } else {
                Duration after = arrival.after().plus(wait(arrival.node()));
                graph.next(arrival.node()).forEach(next -> open.add(new Arrival(next, after)));
            }
        }
    }

    private void compare(Node wave, Arrival next) {
        Duration gap = next.after();
        Duration from = day(wave);
        Duration to = day(next.node());
        if (from != null && to != null && next.node() != wave) {
            gap = to.minus(from);
        }
        if (gap.compareTo(context.pace()) < 0) {
            report.warning(
                    next.node(),
                    "wave.too-close",
                    next.node().spec().name(),
                    wave.spec().name(),
                    context.pace());
        }
    }

    /** The day after the entry that a wave waits for, directly before it; null where it waits for none. */
    private @Nullable Duration day(Node wave) {
        return wave.incoming().stream()
                .map(flow -> timer(flow.from()))
                .filter(text -> text.contains("/"))
                .flatMap(text -> Texts.lastDuration(text).stream())
                .findFirst()
                .orElse(null);
    }

    /** How long a node surely holds up; a day after the entry may be past already, so it counts by {@link #day}. */
    private static Duration wait(Node node) {
        List<Duration> lengths = new ArrayList<>();
        String text = timer(node);
        if (!text.contains("/")) {
            Texts.duration(text).ifPresent(lengths::add);
        }
        return lengths.isEmpty() || lengths.getFirst().compareTo(Duration.ofDays(36_500)) > 0
                ? Duration.ZERO
                : lengths.getFirst();
    }

    private static String timer(Node node) {
        return node.is("intermediateCatchEvent")
                ? node.events().stream()
                        .filter(event -> event.kind().equals("timer"))
                        .flatMap(event -> event.xml().children().stream())
                        .map(XmlElement::text)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
