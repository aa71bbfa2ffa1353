package io.journeyloop.journey.model;

import io.journeyloop.engine.Blocks;
import io.journeyloop.engine.ConditionParser;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.journey.ModelVocabulary.Kind;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What building blocks, called processes and decisions are given, and whether it exists. */
final class BlockRules {

    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "contact", Set.of("purpose"),
            "survey", Set.of("survey"),
            "startJourney", Set.of("journey"),
            "improvement", Set.of("touchpoint", "reason"));
    private static final Map<String, Set<String>> INPUTS = Map.of(
            "contact", Set.of("purpose", "channels", "script", "offer", "window"),
            "survey", Set.of("survey"),
            "startJourney", Set.of("journey", "context"),
            "tag", Set.of("add", "remove"),
            "improvement", Set.of("touchpoint", "reason"));
    private static final Set<String> WAVE = Set.of("wave", "goal", "window");
    private static final Set<String> BLOCK_TASKS = Set.of("serviceTask", "sendTask");
    private static final Pattern DECISION = Pattern.compile("[A-Za-z_][\\w.-]*");
    private static final String REFUSED_MESSAGE = "contact.refused";
    private static final String REFUSED_CODE = "contact-refused";

    private final ProcessModel process;
    private final Graph graph;
    private final ValidationContext context;
    private final Report report;

    private final Map<Object, Boolean> refusable = new IdentityHashMap<>();
    private @Nullable Set<Node> beforeAnswer;

    BlockRules(ProcessModel process, Graph graph, ValidationContext context, Report report) {
        this.process = process;
        this.graph = graph;
        this.context = context;
        this.report = report;
    }

    void check() {
        for (Node node : process.nodes()) {
            if (node.is("callActivity")) {
                call(node);
            } else if (node.is("businessRuleTask")) {
                decision(node, Node.camunda(node.xml(), "decisionRef"));
                if (Node.camunda(node.xml(), "resultVariable") == null) {
                    report.warning(node, "decision.no-result", node.spec().name());
                }
            } else if (node.delegate() != null) {
                Blocks.referred(node.delegate()).ifPresent(block -> block(node, block));
            } else if (BLOCK_TASKS.contains(node.kind())) {
                report.error(node, "block.missing", String.join(", ", Blocks.open()));
            } else if (node.is("task") || node.is("manualTask")) {
                report.warning(node, "task.plain");
            }
        }
    }

    private void block(Node node, String block) {
        required(node, block, REQUIRED.getOrDefault(block, Set.of()));
        Set<String> inputs = INPUTS.get(block);
        if (inputs == null) {
            return;
        }
        node.inputs().keySet().stream()
                .filter(input -> !inputs.contains(input))
                .forEach(input -> report.warning(node, "input.unknown", input, block, Report.list(inputs)));
        switch (block) {
            case "contact" -> contact(node);
            case "survey" -> oneOf(node, "survey", context.names(Kind.SURVEY), "survey.unknown");
            case "startJourney" -> startJourney(node);
            case "tag" -> {
                if (node.inputs().isEmpty()) {
                    report.error(node, "input.missing", "add", block);
                }
            }
            default -> {
                // An improvement's touchpoint and reason are free.
            }
        }
    }

    private void contact(Node node) {
        oneOf(node, "purpose", context.names(Kind.CONTACT_PURPOSE), "purpose.unknown");
        contactWords(node);
        if ("marketing".equals(node.inputs().get("purpose"))) {
            exitOnRefusal(node);
        }
    }

    private void contactWords(Node node) {
        Set<String> channels = context.names(Kind.CONTACT_CHANNEL);
        String given = node.inputs().getOrDefault("channels", "");
        if (!Texts.isExpression(given)) {
            Texts.list(given).stream()
                    .filter(channel -> !channels.contains(channel))
                    .forEach(channel -> report.error(node, "channel.unknown", channel, Report.list(channels)));
        }
        script(node);
        oneOf(node, "offer", context.names(Kind.OFFER), "offer.unknown");
        String window = node.inputs().get("window");
        if (window != null
                && !Texts.isExpression(window)
                && Texts.duration(window).isEmpty()) {
            report.error(node, "duration.bad", "window", window);
        }
    }

    /** A message needs words for the customer, none of which stays open. */
    private void script(Node node) {
        oneOf(node, "script", context.names(Kind.SCRIPT), "script.unknown");
        if (context.names(Kind.SCRIPT).contains(node.inputs().getOrDefault("script", ""))) {
            oneOf(node, "script", context.names(Kind.MESSAGE), "script.no-message");
        }
    }

    private void startJourney(Node node) {
        String journey = node.inputs().get("journey");
        if (journey != null
                && !Texts.isExpression(journey)
                && !journey.equals(process.key())
                && !Boolean.TRUE.equals(context.processes().get(journey))) {
            report.error(node, "journey.unknown", journey);
        }
    }

    private void call(Node node) {
        String called = node.xml().attribute("calledElement");
        if (called == null || called.isBlank()) {
            report.error(node, "call.missing");
        } else if (!Texts.isExpression(called)
                && !called.equals(process.key())
                && !context.processes().containsKey(called)) {
            report.error(
                    node,
                    "call.unknown",
                    called,
                    Report.list(context.processes().keySet()));
        }
        if (JourneyLanguage.WAVE_PROCESS.equals(called)) {
            required(node, JourneyLanguage.WAVE_PROCESS, WAVE);
            contactWords(node);
            String eligibility = node.inputs().get("eligibility");
            if (eligibility != null && DECISION.matcher(eligibility).matches()) {
                decision(node, eligibility);
            }
            exitOnRefusal(node);
        }
    }

    private void decision(Node node, @Nullable String decision) {
        if (decision == null || decision.isBlank()) {
            report.error(node, "decision.missing");
        } else if (!Texts.isExpression(decision) && !context.decisions().contains(decision)) {
            report.error(node, "decision.unknown", decision, Report.list(context.decisions()));
        }
    }

    private void required(Node node, String block, Set<String> inputs) {
        inputs.stream()
                .sorted()
                .filter(input -> node.inputs().getOrDefault(input, "").isBlank())
                .forEach(input -> report.error(node, "input.missing", input, block));
    }

    private void oneOf(Node node, String input, Set<String> names, String rule) {
        String value = node.inputs().get(input);
        if (value != null && !value.isBlank() && !Texts.isExpression(value) && !names.contains(value)) {
            report.error(node, rule, value, Report.list(names));
        }
    }

    private void exitOnRefusal(Node contact) {
        boolean covered = false;
        for (Node at = contact; at != null && !covered; at = at.scope()) {
            covered = at.boundaries().stream().anyMatch(BlockRules::catchesRefusal) || startsOnRefusal(at.scope());
        }
        if (!covered && !beforeAnswer().contains(contact)) {
            report.error(contact, "contact.no-exit-on-refusal", contact.spec().name());
        }
    }

    /** Whether an event subprocess directly within that scope (null: the process) starts on a refusal. */
    private boolean startsOnRefusal(@Nullable Node scope) {
        return refusable.computeIfAbsent(
                scope == null ? process : scope, any -> (scope == null ? process.outermost() : scope.inner().stream())
                        .filter(Node::isEventSubprocess)
                        .flatMap(sub -> sub.inner().stream())
                        .anyMatch(start -> start.is("startEvent") && catchesRefusal(start)));
    }

    private static boolean catchesRefusal(Node event) {
        return event.events().stream()
                .anyMatch(definition -> definition.kind().equals("message")
                        ? REFUSED_MESSAGE.equals(definition.name())
                        : definition.kind().equals("escalation")
                                && REFUSED_CODE.equals(
                                        Optional.ofNullable(definition.name()).orElse(REFUSED_CODE)));
    }

    /** All after which the refusal is waited for, or a choice is made by it. */
    private Set<Node> beforeAnswer() {
        if (beforeAnswer == null) {
            beforeAnswer = graph.leadingTo(process.nodes().stream()
                    .filter(node -> catchesRefusal(node)
                            || node.outgoing().stream().anyMatch(flow -> ConditionParser.read(flow.condition())
                                    .comparedWith(ProcessVariables.OUTCOME.name())
                                    .contains("refused")))
                    .toList());
        }
        return beforeAnswer;
    }
}
