package io.journeyloop.journey.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a process begins by an event. */
final class StartRules {

    private final ProcessModel process;
    private final ValidationContext context;
    private final Report report;

    StartRules(ProcessModel process, ValidationContext context, Report report) {
        this.process = process;
        this.context = context;
        this.report = report;
    }

    void check() {
        List<Node> starts =
                process.outermost().filter(node -> node.is("startEvent")).toList();
        Map<String, Node> seen = new HashMap<>();
        for (Node start : starts) {
            start.messages().forEach(event -> begins(start, event, seen));
        }
        if (starts.size() > 1
                && starts.stream().noneMatch(start -> start.events().isEmpty())) {
            report.error(process.key(), "start.no-plain");
        }
    }

    private void begins(Node start, String event, Map<String, Node> seen) {
        String other = context.starts().get(event);
        if (seen.putIfAbsent(event, start) != null) {
            report.error(start, "start.event-twice", event);
        } else if (other != null && !other.equals(process.key())) {
            report.error(start, "start.event-taken", event, other);
        }
    }
}
