package io.journeyloop.journey.model;

import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.engine.XmlElement;
import io.journeyloop.journey.ContextField;
import io.journeyloop.journey.JourneyLanguage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of the variables: whoever lets a customer in says the context, so no right, no amount and no deadline may
 * come from it, be it by way of other variables or of a decision; and what is read somewhere comes from somewhere.
 */
final class ContextRules {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "not",
            "empty",
            "true",
            "false",
            "null",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "div",
            "mod",
            "instanceof",
            "execution");

    /** Attributes of the engine that say who may do a task and until when. */
    private static final Set<String> DECIDING = Set.of(
            "dueDate", "followUpDate", "assignee", "candidateUsers", "candidateGroups", "priority", "decisionRef");
    /** Properties that do. */
    private static final Set<String> DECIDING_WORDS =
            Set.of(JourneyLanguage.ROLE, JourneyLanguage.SCOPE, JourneyLanguage.DUE, JourneyLanguage.ANY_HOUR);
    /** Inputs by which a contact, a wave or an improvement is lawful, costs something or ends. */
    private static final Set<String> DECIDING_INPUTS =
            Set.of("purpose", "offer", "window", "eligibility", "journey", "wave", "goal");

    private final ProcessModel process;
    private final ValidationContext context;
    private final Report report;

    ContextRules(ProcessModel process, ValidationContext context, Report report) {
        this.process = process;
        this.context = context;
        this.report = report;
    }

    void check() {
        Set<String> said = ContextField.parts(process.spec().property(JourneyLanguage.CONTEXT, "")).stream()
                .map(ContextField.Part::name)
                .collect(Collectors.toCollection(HashSet::new));
        if (!said.isEmpty()) {
            Set<String> outside = spread(said);
            process.nodes().forEach(node -> decided(node).forEach((what, expression) -> names(expression)
                    .filter(outside::contains)
                    .findFirst()
                    .ifPresent(name -> report.error(node, "context.decides", name, what))));
        }
        if (process.isJourney() && process.nodes().stream().noneMatch(ContextRules::hasForm)) {
            unset(said);
        }
    }

    /** The names that those of the context flow into. */
    private Set<String> spread(Set<String> said) {
        Set<String> outside = new HashSet<>(said);
        int before;
        do {
            before = outside.size();
            for (Node node : process.nodes()) {
                node.inputs().forEach((name, expression) -> add(outside, name, names(expression)));
                parameters(node, "outputParameter").forEach((name, text) -> add(outside, name, names(text)));
                String decision = Node.camunda(node.xml(), "decisionRef");
                String result = Node.camunda(node.xml(), "resultVariable");
                if (decision != null && result != null) {
                    add(outside, result, context.reads().apply(decision).stream());
                }
            }
        } while (outside.size() > before);
        return outside;
    }

    private static void add(Set<String> outside, String name, Stream<String> from) {
        if (from.anyMatch(outside::contains)) {
            outside.add(name);
        }
    }

    /** What decides a right, an amount or a deadline at a node: by the name of the place where it is written. */
    private static Map<String, String> decided(Node node) {
        Map<String, String> places = new LinkedHashMap<>();
        DECIDING_WORDS.forEach(word -> put(places, word, node.spec().property(word)));
        DECIDING.forEach(attribute -> put(places, "camunda:" + attribute, Node.camunda(node.xml(), attribute)));
        put(places, "calledElement", node.xml().attribute("calledElement"));
        node.events().stream()
                .filter(event -> event.kind().equals("timer"))
                .flatMap(event -> event.xml().children().stream())
                .filter(time -> DwellTimes.TIMES.contains(time.name()))
                .forEach(time -> put(places, time.name(), time.text()));
        if (node.delegate() != null || node.is("callActivity")) {
            DECIDING_INPUTS.forEach(input -> put(places, input, node.inputs().get(input)));
        }
        return places;
    }

    private static void put(Map<String, String> places, String place, @org.jspecify.annotations.Nullable String text) {
        if (text != null) {
            places.put(place, text);
        }
    }

    private void unset(Set<String> said) {
        Set<String> set = new HashSet<>(said);
        set.addAll(ProcessVariables.SHARED);
        for (Node node : process.nodes()) {
            set.addAll(node.inputs().keySet());
            set.addAll(parameters(node, "outputParameter").keySet());
            fields(node).forEach(set::add);
            Stream.of("resultVariable", "elementVariable", "collection", "errorCodeVariable", "escalationCodeVariable")
                    .map(name -> Node.camunda(node.xml(), name))
                    .filter(Objects::nonNull)
                    .forEach(set::add);
            outs(node).forEach(set::add);
        }
        process.nodes().forEach(node -> {
            Set<String> told = new TreeSet<>();
            node.outgoing().stream()
                    .filter(flow -> flow.condition() != null)
                    .flatMap(flow -> names(Objects.requireNonNull(flow.condition())))
                    .filter(name -> !set.contains(name))
                    .forEach(told::add);
            told.forEach(name -> report.warning(node, "variable.unset", name));
        });
    }

    private static boolean hasForm(Node node) {
        return Node.camunda(node.xml(), "formRef") != null || Node.camunda(node.xml(), "formKey") != null;
    }

    private static List<String> fields(Node node) {
        return Stream.of(node.spec().property(JourneyLanguage.FORM_FIELDS, "").split(";"))
                .map(field -> field.split(":", 2)[0].strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Stream<String> outs(Node node) {
        return node.xml().child("extensionElements").stream()
                .flatMap(extensions -> extensions.children("out"))
                .map(out -> Objects.requireNonNullElse(out.attribute("target"), ""));
    }

    private static Map<String, String> parameters(Node node, String kind) {
        Map<String, String> parameters = new LinkedHashMap<>();
        node.xml().child("extensionElements").stream()
                .flatMap(extensions -> extensions.children("inputOutput"))
                .flatMap(all -> all.children(kind))
                .forEach(one -> parameters.put(Objects.requireNonNullElse(one.attribute("name"), ""), texts(one)));
        return parameters;
    }

    private static String texts(XmlElement parameter) {
        return parameter.text()
                + parameter.children().stream().map(ContextRules::texts).collect(Collectors.joining(" "));
    }

    /** The variables that a text's expressions read. */
    private static Stream<String> names(String text) {
        return EXPRESSION.matcher(text).results().flatMap(found -> NAME.matcher(
                        TEXT.matcher(found.group(1)).replaceAll(" "))
                .results()
                .map(name -> name.group())
                .filter(name -> !KEYWORDS.contains(name)));
    }
}
