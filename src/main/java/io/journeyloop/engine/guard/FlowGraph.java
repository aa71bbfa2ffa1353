package io.journeyloop.engine.guard;

import io.journeyloop.engine.FlowNodes;
import io.journeyloop.engine.XmlElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which element can follow which at once, without those at which a customer waits; linear in the size of the process. */
final class FlowGraph {

    private static final Set<String> SUBPROCESSES = Set.of("subProcess", "transaction", "adHocSubProcess");

    private final Predicate<XmlElement> waits;
    /** By number; a subprocess has a second number for having been left, which stands for the same element. */
    private final List<XmlElement> nodes = new ArrayList<>();

    private final List<List<Integer>> next = new ArrayList<>();
    /** Those that lead on, be it to where a customer waits; whoever comes to another element is at an end. */
    private final Set<Integer> leadOn = new HashSet<>();

    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<XmlElement, Integer> exits = new java.util.IdentityHashMap<>();
    private final List<XmlElement> flows = new ArrayList<>();

    FlowGraph(XmlElement process, Predicate<XmlElement> waits) {
        this.waits = waits;
        collect(process);
        flows.forEach(this::flow);
        List.copyOf(byId.entrySet()).forEach(one -> inside(one.getValue(), nodes.get(one.getValue())));
        links();
    }

    private void collect(XmlElement scope) {
        for (XmlElement child : scope.children()) {
            if (child.name().equals("sequenceFlow")) {
                flows.add(child);
            } else if (FlowNodes.NAMES.contains(child.name())) {
                byId.putIfAbsent(Objects.requireNonNullElse(child.attribute("id"), ""), number(child));
                if (SUBPROCESSES.contains(child.name())) {
                    exits.put(child, number(child));
                    collect(child);
                }
            }
        }
    }

    private int number(XmlElement node) {
        nodes.add(node);
        next.add(new ArrayList<>());
        return nodes.size() - 1;
    }

    private void flow(XmlElement flow) {
        Integer from = byId.get(flow.attribute("sourceRef"));
        Integer to = byId.get(flow.attribute("targetRef"));
        if (from != null && to != null) {
            leadOn.add(from);
            edge(Objects.requireNonNullElse(exits.get(nodes.get(from)), from), to);
        }
    }

    /** What leads into a subprocess, out of it, and to a boundary event on an element. */
    private void inside(int number, XmlElement node) {
        XmlElement scope = node.parent();
        if (scope != null && SUBPROCESSES.contains(scope.name())) {
            if (node.name().equals("startEvent") || isEventSubprocess(node)) {
                edge(byId.get(scope.attribute("id")), number);
            }
            if (node.name().equals("endEvent") || !leadOn.contains(number) && !exits.containsKey(node)) {
                leave(number, scope);
            }
        }
        if (node.name().equals("boundaryEvent")) {
            edge(byId.get(node.attribute("attachedToRef")), number);
        }
    }

    private void leave(int from, @Nullable XmlElement scope) {
        if (scope == null || !exits.containsKey(scope)) {
            return;
        }
        edge(from, exits.get(scope));
        boolean interrupts =
                scope.children("startEvent").noneMatch(start -> "false".equals(start.attribute("isInterrupting")));
        if (isEventSubprocess(scope) && interrupts) {
            leave(Objects.requireNonNull(exits.get(scope)), scope.parent());
        }
    }

    private static boolean isEventSubprocess(XmlElement node) {
        return SUBPROCESSES.contains(node.name()) && "true".equals(node.attribute("triggeredByEvent"));
    }

    private void links() {
        Map<String, Integer> targets = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            int number = i;
            if (nodes.get(i).name().equals("intermediateCatchEvent")) {
                link(nodes.get(i)).ifPresent(name -> targets.putIfAbsent(name, number));
            }
        }
        for (int i = 0; i < nodes.size(); i++) {
            int number = i;
            if (nodes.get(i).name().equals("intermediateThrowEvent")) {
                link(nodes.get(i)).ifPresent(name -> edge(number, targets.get(name)));
            }
        }
    }

    private static java.util.Optional<String> link(XmlElement event) {
        return event.child("linkEventDefinition").map(link -> link.attribute("name"));
    }

    private void edge(@Nullable Integer from, @Nullable Integer to) {
        if (from != null && to != null && !waits.test(nodes.get(from)) && !waits.test(nodes.get(to))) {
            next.get(from).add(to);
        }
    }

    /** The elements of each way that comes back to where it began: Tarjan's components, without recursion. */
    List<List<XmlElement>> circles() {
        List<List<XmlElement>> circles = new ArrayList<>();
        int[] index = new int[nodes.size()];
        int[] low = new int[nodes.size()];
        int[] at = new int[nodes.size()];
        boolean[] open = new boolean[nodes.size()];
        Deque<Integer> component = new ArrayDeque<>();
        int counter = 0;
        for (int first = 0; first < nodes.size(); first++) {
            Deque<Integer> way = new ArrayDeque<>();
            if (index[first] == 0) {
                way.push(first);
            }
            while (!way.isEmpty()) {
                int node = way.peek();
                if (at[node] == 0 && index[node] == 0) {
                    index[node] = low[node] = ++counter;
                    component.push(node);
                    open[node] = true;
                }
                if (at[node] < next.get(node).size()) {
                    int to = next.get(node).get(at[node]++);
                    if (index[to] == 0) {
                        way.push(to);
                    } else if (open[to]) {
                        low[node] = Math.min(low[node], index[to]);
                    }
                    continue;
                }
                way.pop();
                if (!way.isEmpty()) {
                    low[way.peek()] = Math.min(low[way.peek()], low[node]);
                }
                if (low[node] == index[node]) {
                    close(component, node, open, circles);
                }
            }
        }
        return circles;
    }

    private void close(Deque<Integer> component, int root, boolean[] open, List<List<XmlElement>> circles) {
        List<XmlElement> members = new ArrayList<>();
        int one;
        do {
            one = component.pop();
            open[one] = false;
            members.add(nodes.get(one));
        } while (one != root);
        if (members.size() > 1 || next.get(root).contains(root)) {
            circles.add(members.reversed().stream().distinct().toList());
        }
    }
}
