package io.journeyloop.journey.model;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a customer can stay at an element before a timer takes him away from it. */
final class DwellTimes {

    static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");

    private final ProcessModel process;
    /** By scope; the process stands for itself. */
    private final Map<Object, Optional<Duration>> scopes = new IdentityHashMap<>();

    private final Map<Node, Optional<Duration>> races = new IdentityHashMap<>();

    DwellTimes(ProcessModel process) {
        this.process = process;
    }

    /**
     * The shortest of what bounds the stay: a timer on the element, the window of a contact, a timer that it races with,
     * a timer on or within a scope around it. Empty where nothing does, so that it can last for ever.
     */
    Optional<Duration> longest(Node node) {
        Stream<Duration> window = Texts.duration(node.inputs().getOrDefault("window", "")).stream();
        Stream<Duration> raced = node.incoming().stream()
                .map(SequenceFlow::from)
                .filter(from -> from.is("eventBasedGateway"))
                .flatMap(from -> races.computeIfAbsent(from, DwellTimes::race).stream());
        return Stream.of(interrupting(node.boundaries().stream()), window, raced, scope(node.scope()).stream())
                .flatMap(all -> all)
                .filter(Duration::isPositive)
                .min(Duration::compareTo);
    }

    private static Optional<Duration> race(Node gateway) {
        return gateway.outgoing().stream()
                .map(SequenceFlow::to)
                .flatMap(DwellTimes::timers)
                .min(Duration::compareTo);
    }

    private Optional<Duration> scope(@Nullable Node scope) {
        Object key = scope == null ? process : scope;
        Optional<Duration> known = scopes.get(key);
        if (known == null) {
            List<Node> within = scope == null ? process.outermost().toList() : scope.inner();
            Stream<Duration> own =
                    interrupting(within.stream().filter(Node::isEventSubprocess).flatMap(sub -> sub.inner().stream()
                            .filter(start -> start.is("startEvent"))));
            Stream<Duration> around = scope == null
                    ? Stream.empty()
                    : Stream.concat(interrupting(scope.boundaries().stream()), scope(scope.scope()).stream());
            known = Stream.concat(own, around).min(Duration::compareTo);
            scopes.put(key, known);
        }
        return known;
    }

    private static Stream<Duration> interrupting(Stream<Node> events) {
        return events.filter(Node::isInterrupting).flatMap(DwellTimes::timers);
    }

    private static Stream<Duration> timers(Node event) {
        return event.events().stream()
                .filter(one -> one.kind().equals("timer"))
                .flatMap(one -> one.xml().children().stream())
                .filter(child -> TIMES.contains(child.name()))
                .flatMap(time -> Texts.lastDuration(time.text()).stream());
    }
}
