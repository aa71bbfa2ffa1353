package io.journeyloop.journey;

import io.journeyloop.engine.Breach;
import io.journeyloop.engine.ModelXml;
import io.journeyloop.engine.XmlElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is to be said of decisions: whatever the engine could not run or would only refuse in its own words, and what it
 * would notice only when a customer's case asks for it.
 */
final class DecisionRules {

    private static final Set<String> VERSIONS = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20151101/dmn11.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");
    /** Ways to write a decision's logic that DMN knows and the engine does not. */
    private static final Set<String> OTHER_LOGIC = Set.of(
            "context",
            "list",
            "relation",
            "functionDefinition",
            "invocation",
            "conditional",
            "filter",
            "for",
            "every",
            "some");

    private static final int MOST = 200;
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");

    private final List<Finding> found = new ArrayList<>();

    private DecisionRules() {}

    static List<Finding> check(byte[] dmn) {
        DecisionRules rules = new DecisionRules();
        try {
            rules.file(ModelXml.read(dmn));
        } catch (ModelXml.Unreadable told) {
            // The guard says so.
        }
        return List.copyOf(rules.found);
    }

    private void file(XmlElement root) {
        if (!root.name().equals("definitions") || isForeign(root.namespace())) {
            error(root, "file.not-dmn", root.name());
            return;
        }
        if (!VERSIONS.contains(root.namespace())) {
            error(root, "decision.version", root.namespace());
            return;
        }
        List<XmlElement> decisions = root.children("decision").toList();
        if (decisions.isEmpty()) {
            error(root, "decision.none");
        }
        if (decisions.size() > MOST) {
            error(root, "decision.too-many", decisions.size(), MOST);
            return;
        }
        root.children("businessKnowledgeModel").forEach(one -> error(one, "decision.knowledge", name(one)));
        root.children("decisionService")
                .forEach(one -> found.add(Finding.warning(one.nearestId(), "decision.service", name(one))));
        ids(root);
        Set<String> types =
                root.children("itemDefinition").map(DecisionRules::name).collect(Collectors.toSet());
        decisions.forEach(decision -> decision(decision, types));
        found.addAll(DecisionLinks.check(root, decisions));
    }

    private static boolean isForeign(String namespace) {
        return !namespace.isEmpty() && !namespace.contains("/DMN/");
    }

    private void ids(XmlElement root) {
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        List<XmlElement> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            XmlElement element = open.removeLast();
            String id = element.attribute("id");
            if (id != null && !seen.add(id) && told.add(id)) {
                error(element, "id.twice", id);
            }
            open.addAll(element.children());
        }
    }

    private void decision(XmlElement decision, Set<String> types) {
        String id = Objects.requireNonNullElse(decision.attribute("id"), "");
        if (!KEY.matcher(id).matches()) {
            error(decision, "decision.bad-id", id, name(decision));
        }
        List<XmlElement> other = decision.children().stream()
                .filter(child -> OTHER_LOGIC.contains(child.name()))
                .toList();
        XmlElement table = decision.child("decisionTable").orElse(null);
        XmlElement words = decision.child("literalExpression").orElse(null);
        if (!other.isEmpty()) {
            other.forEach(one -> error(one, "decision.kind", name(decision), one.name()));
        } else if (table != null) {
            found.addAll(DecisionTableRules.check(table, types));
        } else if (words != null) {
            literal(decision, words);
        } else {
            error(decision, "decision.no-logic", name(decision));
        }
    }

    private void literal(XmlElement decision, XmlElement words) {
        XmlElement variable = decision.child("variable").orElse(null);
        if (variable == null || name(variable).isEmpty()) {
            error(decision, "decision.no-variable", name(decision));
        }
        String text = DecisionTableRules.text(words);
        if (text.isEmpty()) {
            error(words, "decision.no-text", name(decision));
        } else {
            DecisionTableRules.expression(words, text, name(decision)).ifPresent(found::add);
        }
    }

    private static String name(XmlElement element) {
        return Objects.requireNonNullElse(
                        element.attribute("name"), Objects.requireNonNullElse(element.attribute("id"), ""))
                .strip();
    }

    private void error(XmlElement at, String rule, Object... arguments) {
        Object[] shown = java.util.Arrays.stream(arguments)
                .map(String::valueOf)
                .map(Breach::shown)
                .toArray();
        found.add(Finding.error(at.nearestId(), rule, shown));
    }
}
