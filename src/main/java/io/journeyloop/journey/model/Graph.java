package io.journeyloop.journey.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which node can come after which, over all that BPMN knows of leading on: flows, the inside of subprocesses and what
 * follows their ends, boundary events, event subprocesses, links. An activity without a way on ends nothing: only end
 * events do.
 */
public final class Graph {

    private final ProcessModel process;
    private final Map<Node, List<Node>> next = new IdentityHashMap<>();
    private final Map<Node, List<Node>> before = new IdentityHashMap<>();
    /** Stands for having left a subprocess, so that its ends and its ways on are each counted once. */
    private final Map<Node, Node> exits = new IdentityHashMap<>();

    private final Set<Node> reachable;
    private final Set<Node> ending;

    public Graph(ProcessModel process) {
        this.process = process;
        Map<String, Node> links = linkTargets();
        process.nodes().forEach(node -> connect(node, links));
        reachable = closure(starts(), this::next);
        ending = closure(ends(), this::before);
    }

    public List<Node> next(Node node) {
        return next.getOrDefault(node, List.of());
    }

    public List<Node> before(Node node) {
        return before.getOrDefault(node, List.of());
    }

    /** Whether a customer who enters can come there. */
    public boolean isReachable(Node node) {
        return reachable.contains(node);
    }

    /** Whether a customer who is there can come to an end. */
    public boolean canEnd(Node node) {
        return ending.contains(node);
    }

    /** All that can come after those nodes, with them. */
    public Set<Node> after(Collection<Node> from) {
        return closure(from, this::next);
    }

    /** All from which one of those nodes can be come to, with them. */
    public Set<Node> leadingTo(Collection<Node> to) {
        return closure(to, this::before);
    }

    private List<Node> starts() {
        return process.outermost()
                .filter(node -> node.is("startEvent") || node.isEventSubprocess() || node.isForCompensation())
                .toList();
    }

    private List<Node> ends() {
        return process.nodes().stream().filter(this::isTerminal).toList();
    }

    /** An end that nothing follows: the process's own, one that ends more than its scope, or an event subprocess's. */
    private boolean isTerminal(Node node) {
        Node scope = node.scope();
        if (node.isForCompensation() || node.is("boundaryEvent") && node.has("compensate")) {
            return true;
        }
        return node.is("endEvent")
                && (scope == null
                        || node.has("error")
                        || node.has("escalation")
                        || scope.isEventSubprocess()
                        || scope.isForCompensation());
    }

    private void connect(Node node, Map<String, Node> links) {
        if (!node.isSubprocess() || node.inner().isEmpty()) {
            node.outgoing().forEach(flow -> edge(node, flow.to()));
        }
        node.boundaries().forEach(boundary -> edge(node, boundary));
        if (node.isSubprocess()) {
            node.inner().stream()
                    .filter(inner -> inner.is("startEvent") || inner.isEventSubprocess() || inner.isForCompensation())
                    .forEach(inner -> edge(node, inner));
        }
        if (node.is("endEvent") && node.scope() != null) {
            leaveScope(node, node.scope());
        }
        if (node.is("intermediateThrowEvent")) {
            linkNames(node).stream()
                    .map(name -> links.get(scopeId(node) + name))
                    .filter(Objects::nonNull)
                    .forEach(to -> edge(node, to));
        }
    }

    /** An interrupting event subprocess ends the scope it stands in, so what follows that scope follows it. */
    private void leaveScope(Node end, Node scope) {
        if (end.has("error") || end.has("escalation")) {
            return;
        }
        if (scope.isEventSubprocess() && !interrupts(scope)) {
            return;
        }
        Node left = scope.isEventSubprocess() ? scope.scope() : scope;
        if (left != null) {
            edge(end, exit(left));
        }
    }

    private static boolean interrupts(Node eventSubprocess) {
        return eventSubprocess.inner().stream().anyMatch(start -> start.is("startEvent") && start.isInterrupting());
    }

    private Node exit(Node scope) {
        Node known = exits.get(scope);
        if (known == null) {
            Node fresh = new Node(scope.xml(), scope.spec(), null, Map.of(), List.of());
            exits.put(scope, fresh);
            scope.outgoing().forEach(flow -> edge(fresh, flow.to()));
            return fresh;
        }
        return known;
    }

    private Map<String, Node> linkTargets() {
        Map<String, Node> targets = new HashMap<>();
        process.nodes("intermediateCatchEvent")
                .forEach(node -> linkNames(node).forEach(name -> targets.putIfAbsent(scopeId(node) + name, node)));
        return targets;
    }

    private static List<String> linkNames(Node node) {
        return node.events().stream()
                .filter(event -> event.kind().equals("link"))
                .map(event -> "/" + event.name())
                .toList();
    }

    private static String scopeId(Node node) {
        @Nullable Node scope = node.scope();
        return scope == null ? "" : scope.id();
    }

    private void edge(Node from, Node to) {
        next.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
        before.computeIfAbsent(to, any -> new ArrayList<>()).add(from);
    }

    private static Set<Node> closure(Collection<Node> from, Function<Node, List<Node>> step) {
        Set<Node> seen = new HashSet<>(from);
        Deque<Node> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (Node node : step.apply(open.poll())) {
                if (seen.add(node)) {
                    open.add(node);
                }
            }
        }
        return seen;
    }
}
