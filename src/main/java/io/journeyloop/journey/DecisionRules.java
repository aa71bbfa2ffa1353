package io.journeyloop.journey;

import io.journeyloop.engine.Feel;
import io.journeyloop.engine.ModelXml;
import io.journeyloop.engine.XmlElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be said of decisions beyond what the guard and the engine's parser refuse: the engine reads the FEEL of a
 * cell only when a customer's case asks for it.
 */
final class DecisionRules {

    private final List<Finding> found = new ArrayList<>();

    private DecisionRules() {}

    static List<Finding> check(byte[] dmn) {
        DecisionRules rules = new DecisionRules();
        try {
            XmlElement root = ModelXml.read(dmn);
            List<XmlElement> decisions = root.children("decision").toList();
            if (decisions.isEmpty()) {
                rules.error(root, "decision.none");
            }
            decisions.forEach(rules::decision);
        } catch (ModelXml.Unreadable told) {
            // The guard says so.
        }
        return List.copyOf(rules.found);
    }

    private void decision(XmlElement decision) {
        decision.child("decisionTable").ifPresent(this::table);
        decision.child("literalExpression").ifPresent(one -> expression(one, text(one)));
    }

    private void table(XmlElement table) {
        table.children("input")
                .flatMap(input -> input.children("inputExpression"))
                .forEach(one -> expression(one, text(one)));
        List<XmlElement> outputs = table.children("output").toList();
        Set<String> names = new HashSet<>();
        for (XmlElement output : outputs) {
            String name =
                    Objects.requireNonNullElse(output.attribute("name"), "").strip();
            if (name.isEmpty() && outputs.size() > 1) {
                error(output, "decision.output-unnamed");
            } else if (!names.add(name)) {
                error(output, "decision.output-twice", name);
            }
        }
        List<XmlElement> rules = table.children("rule").toList();
        if (rules.isEmpty()) {
            found.add(Finding.warning(table.nearestId(), "decision.no-rule"));
        }
        rules.forEach(this::rule);
    }

    private void rule(XmlElement rule) {
        rule.children("inputEntry").forEach(entry -> {
            String text = text(entry);
            if (!text.isEmpty()) {
                Feel.problemOfTests(text).ifPresent(why -> error(entry, "decision.cell", text, why));
            }
        });
        rule.children("outputEntry").forEach(entry -> expression(entry, text(entry)));
    }

    private void expression(XmlElement at, String text) {
        if (!text.isEmpty()) {
            Feel.problemOfExpression(text).ifPresent(why -> error(at, "decision.cell", text, why));
        }
    }

    private static String text(XmlElement holder) {
        return Stream.concat(holder.children("text"), Stream.of(holder))
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
    }

    private void error(XmlElement at, String rule, Object... arguments) {
        found.add(Finding.error(at.nearestId(), rule, arguments));
    }
}
