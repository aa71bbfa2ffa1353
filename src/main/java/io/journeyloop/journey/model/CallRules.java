package io.journeyloop.journey.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Called processes: none leads back, through whatever others, to the process that calls it. */
final class CallRules {

    private final ProcessModel process;
    private final ValidationContext context;
    private final Report report;

    CallRules(ProcessModel process, ValidationContext context, Report report) {
        this.process = process;
        this.context = context;
        this.report = report;
    }

    void check() {
        process.nodes("callActivity").forEach(node -> {
            String called = node.xml().attribute("calledElement");
            if (called != null && !called.equals(process.key())) {
                List<String> way = wayBack(called);
                if (!way.isEmpty()) {
                    report.error(node, "call.circle", String.join(" → ", way));
                }
            }
        });
    }

    /** From the called process by calls back to this one; empty where no call leads back. */
    private List<String> wayBack(String called) {
        Map<String, String> from = new HashMap<>(Map.of(called, process.key()));
        Deque<String> open = new ArrayDeque<>(List.of(called));
        while (!open.isEmpty()) {
            String at = open.poll();
            for (String next : context.calls().getOrDefault(at, Set.of())) {
                if (next.equals(process.key())) {
                    return way(from, at);
                }
                if (from.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private List<String> way(Map<String, String> from, String last) {
        List<String> way = new ArrayList<>(List.of(process.key()));
        for (String at = last; at != null && !at.equals(process.key()); at = from.get(at)) {
            way.add(at);
        }
        way.add(process.key());
        return way.reversed();
    }
}
