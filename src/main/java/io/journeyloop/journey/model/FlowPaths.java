package io.journeyloop.journey.model;

import io.journeyloop.engine.Blocks;
import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.journey.VisitEnds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where customers go on in a process, and what may take them off their way. */
final class FlowPaths {

    /**
     * So many elements a single look sees at most, which keeps the reading of a whole model linear. Nobody draws so much
     * between one touchpoint and the next.
     */
    static final int SIGHT = 250;

    private static final Set<String> CONTACT_TASKS = Set.of("serviceTask", "sendTask");
    private static final Set<String> CATCHING = Set.of("intermediateCatchEvent", "boundaryEvent");

    private final ProcessModel process;
    private final Graph graph;
    /** By the scope that they stand in. */
    private final Map<Object, List<Node>> eventSubprocesses = new IdentityHashMap<>();

    private final Map<Node, List<Node>> next = new HashMap<>();
    private final Map<Node, List<Node>> onward = new HashMap<>();

    FlowPaths(ProcessModel process) {
        this.process = process;
        this.graph = new Graph(process);
        process.nodes().stream().filter(Node::isEventSubprocess).forEach(sub -> eventSubprocesses
                .computeIfAbsent(key(sub.scope()), any -> new ArrayList<>())
                .add(sub));
    }

    private Object key(@Nullable Node scope) {
        return scope == null ? process : scope;
    }

    static boolean isWave(Node node) {
        return node.is("callActivity")
                && JourneyLanguage.WAVE_PROCESS.equals(node.xml().attribute("calledElement"));
    }

    /** Work of staff with the customer, a contact or a wave of contact. */
    static boolean meetsTheCustomer(Node node) {
        return node.is("userTask") || isWave(node) || CONTACT_TASKS.contains(node.kind()) && isContact(node.delegate());
    }

    private static boolean isContact(@Nullable String delegate) {
        return delegate != null
                && Blocks.referred(delegate).filter("contact"::equals).isPresent();
    }

    static boolean waitsForTheCustomer(Node node) {
        return node.is("receiveTask")
                || CATCHING.contains(node.kind())
                        && node.events().stream()
                                .noneMatch(event -> event.kind().equals("timer")
                                        || event.kind().equals("link"));
    }

    /** What can come next without an event subprocess beginning. */
    List<Node> next(Node node) {
        return next.computeIfAbsent(node, one -> graph.next(one).stream()
                .filter(to -> !to.isEventSubprocess() && !to.isForCompensation())
                .limit(SIGHT)
                .toList());
    }

    /** What comes next where nothing interrupts. */
    List<Node> onward(Node node) {
        return onward.computeIfAbsent(
                node,
                one -> next(one).stream().filter(to -> !to.is("boundaryEvent")).toList());
    }

    /** All that lies ahead of that node on its own way, as far as one sees. */
    Set<Node> ahead(Node node) {
        return walk(targets(node), this::onward);
    }

    static List<Node> targets(Node node) {
        return node.outgoing().stream().map(SequenceFlow::to).toList();
    }

    /** The first nodes and all that the step leads to from there, as far as one sees. */
    static Set<Node> walk(Collection<Node> first, Function<Node, List<Node>> step) {
        Set<Node> seen = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(first);
        while (!open.isEmpty() && seen.size() < SIGHT) {
            Node node = open.poll();
            if (seen.add(node)) {
                open.addAll(step.apply(node));
            }
        }
        return seen;
    }

    /** What may take a customer off the way while at that node, on the scopes around it and within those. */
    List<Node> interruptions(Node node) {
        List<Node> found = new ArrayList<>();
        Node inside = node;
        while (inside != null && found.size() < SIGHT) {
            Node left = inside;
            Node scope = inside.scope();
            eventSubprocesses.getOrDefault(key(scope), List.of()).stream()
                    .filter(sub -> sub != left)
                    .limit(SIGHT)
                    .forEach(found::add);
            if (scope != null) {
                scope.boundaries().stream().limit(SIGHT).forEach(found::add);
            }
            inside = scope;
        }
        return found;
    }

    /**
     * The timers that run while a customer is at that node: on it, on the scopes around it and within those. The hour at
     * which the branch closes is one.
     */
    List<Node> timersFor(Node node) {
        Stream<Node> own =
                Stream.concat(node.boundaries().stream(), eventSubprocesses.getOrDefault(node, List.of()).stream());
        return Stream.concat(own, interruptions(node).stream())
                .flatMap(one -> one.isEventSubprocess()
                        ? one.inner().stream().filter(in -> in.is("startEvent"))
                        : Stream.of(one))
                .filter(one -> one.has("timer") || one.messages().contains(VisitEnds.CLOSED))
                .limit(SIGHT)
                .toList();
    }
}
