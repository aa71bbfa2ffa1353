package io.journeyloop.journey.model;

import io.journeyloop.engine.Variables;
import io.journeyloop.journey.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How a process begins by an event, and what of the event it may know. */
final class StartRules {

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,60}");
    /** What a customer could be recognised or harmed by; written small and without lines. */
    private static final Set<String> PERSONAL = Set.of(
            "name",
            "customername",
            "fullname",
            "phone",
            "mobile",
            "telephone",
            "email",
            "wechat",
            "address",
            "birthday",
            "birthdate",
            "idno",
            "idnumber",
            "idcard",
            "passport",
            "account",
            "accountno",
            "card",
            "cardno",
            "balance",
            "aum",
            "customerno");

    private final ProcessModel process;
    private final Known known;
    private final Report report;

    StartRules(ProcessModel process, Known known, Report report) {
        this.process = process;
        this.known = known;
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
        context();
    }

    private void begins(Node start, String event, Map<String, Node> seen) {
        String other = known.starts().get(event);
        if (seen.putIfAbsent(event, start) != null) {
            report.error(start, "start.event-twice", event);
        } else if (other != null && !other.equals(process.key())) {
            report.error(start, "start.event-taken", event, other);
        }
    }

    private void context() {
        List<String> names = process.spec().list(Words.CONTEXT);
        for (String name : names) {
            if (!VARIABLE.matcher(name).matches() || Variables.ALL.contains(name)) {
                report.error(process.key(), "journey.context-bad", name);
            } else if (PERSONAL.contains(name.replace("_", "").toLowerCase(Locale.ROOT))) {
                report.error(process.key(), "journey.context-personal", name);
            }
        }
        if (!names.isEmpty() && process.startEvents().isEmpty()) {
            report.warning(process.key(), "journey.context-unused");
        }
    }
}
