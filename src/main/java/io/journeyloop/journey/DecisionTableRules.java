package io.journeyloop.journey;

import io.journeyloop.engine.Breach;
import io.journeyloop.engine.Feel;
import io.journeyloop.engine.FeelTrouble;
import io.journeyloop.engine.XmlElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is to be said of a decision table: its policy, its columns, its rules, and each cell by its row and column. */
final class DecisionTableRules {

    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");
    private static final Set<String> AGGREGATIONS = Set.of("SUM", "COUNT", "MIN", "MAX");
    private static final Set<String> TYPES = Set.of(
            "string",
            "boolean",
            "integer",
            "long",
            "double",
            "number",
            "date",
            "time",
            "dateTime",
            "days and time duration",
            "years and months duration",
            "dayTimeDuration",
            "yearMonthDuration",
            "Any");
    private static final int MOST_RULES = 2_000;
    private static final int MOST_COLUMNS = 100;

    private final XmlElement table;
    private final List<XmlElement> inputs;
    private final List<XmlElement> outputs;
    private final List<Finding> found = new ArrayList<>();

    private DecisionTableRules(XmlElement table) {
        this.table = table;
        this.inputs = table.children("input").toList();
        this.outputs = table.children("output").toList();
    }

    static List<Finding> check(XmlElement table, Set<String> types) {
        DecisionTableRules rules = new DecisionTableRules(table);
        rules.policy();
        rules.columns(types);
        rules.rules();
        return rules.found;
    }

    private void policy() {
        String policy = Objects.requireNonNullElse(table.attribute("hitPolicy"), "UNIQUE");
        String aggregation = table.attribute("aggregation");
        if (!POLICIES.contains(policy)) {
            error(table, "decision.hit-policy", policy);
        } else if (aggregation != null
                && (!AGGREGATIONS.contains(aggregation) || !policy.equals("COLLECT") || outputs.size() > 1)) {
            error(table, "decision.aggregation", aggregation, policy, outputs.size());
        }
    }

    private void columns(Set<String> types) {
        for (XmlElement input : inputs) {
            input.children("inputExpression").forEach(ask -> {
                String text = text(ask);
                if (!text.isEmpty()) {
                    trouble(ask, text, Feel.ofExpression(text).orElse(null), "decision.asked", "", column(input));
                }
                type(ask, types);
            });
        }
        if (outputs.isEmpty()) {
            error(table, "decision.no-output");
        }
        Set<String> names = new HashSet<>();
        for (XmlElement output : outputs) {
            String name =
                    Objects.requireNonNullElse(output.attribute("name"), "").strip();
            if (name.isEmpty() && outputs.size() > 1) {
                error(output, "decision.output-unnamed");
            } else if (!names.add(name)) {
                error(output, "decision.output-twice", name);
            }
            type(output, types);
        }
    }

    private void type(XmlElement column, Set<String> types) {
        String type = column.attribute("typeRef");
        String local = type == null ? "Any" : type.substring(type.indexOf(':') + 1);
        if (!TYPES.contains(local) && !types.contains(local)) {
            found.add(Finding.warning(column.nearestId(), "decision.type", Breach.shown(local)));
        }
    }

    private void rules() {
        List<XmlElement> rules = table.children("rule").toList();
        if (rules.isEmpty()) {
            found.add(Finding.warning(table.nearestId(), "decision.no-rule"));
        }
        if (rules.size() > MOST_RULES || inputs.size() + outputs.size() > MOST_COLUMNS) {
            error(table, "decision.too-large", MOST_RULES, MOST_COLUMNS);
            return;
        }
        for (int row = 0; row < rules.size(); row++) {
            rule(rules.get(row), row + 1);
        }
    }

    private void rule(XmlElement rule, int row) {
        List<XmlElement> asked = rule.children("inputEntry").toList();
        List<XmlElement> answers = rule.children("outputEntry").toList();
        if (asked.size() != inputs.size() || answers.size() != outputs.size()) {
            error(rule, "decision.cells", row, asked.size(), inputs.size(), answers.size(), outputs.size());
            return;
        }
        for (int i = 0; i < asked.size(); i++) {
            String text = text(asked.get(i));
            if (!text.isEmpty()) {
                FeelTrouble trouble = Feel.ofTests(text).orElse(null);
                trouble(asked.get(i), text, trouble, FeelTrouble.UNREADABLE, row, column(inputs.get(i)));
            }
        }
        for (int i = 0; i < answers.size(); i++) {
            String text = text(answers.get(i));
            if (!text.isEmpty()) {
                FeelTrouble trouble = Feel.ofExpression(text).orElse(null);
                trouble(answers.get(i), text, trouble, "decision.answer", row, column(outputs.get(i)));
            }
        }
    }

    private void trouble(
            XmlElement cell,
            String text,
            @org.jspecify.annotations.Nullable FeelTrouble trouble,
            String unreadable,
            Object row,
            String column) {
        if (trouble == null) {
            return;
        }
        if (trouble.isUnreadable()) {
            error(cell, unreadable, text, trouble.near(), row, column);
        } else {
            error(cell, trouble.rule(), text);
        }
    }

    /** What is wrong with the one expression that a decision is. */
    static Optional<Finding> expression(XmlElement at, String text, String decision) {
        return Feel.ofExpression(text)
                .map(trouble -> trouble.isUnreadable()
                        ? finding(at, "decision.words", text, trouble.near(), decision)
                        : finding(at, trouble.rule(), text));
    }

    /** What a column is called on the screen. */
    private static String column(XmlElement column) {
        return Stream.of(
                        column.attribute("label"),
                        column.attribute("name"),
                        column.child("inputExpression")
                                .map(DecisionTableRules::text)
                                .orElse(null),
                        column.attribute("id"))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    static String text(XmlElement holder) {
        return Stream.concat(holder.children("text"), Stream.of(holder))
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
    }

    private void error(XmlElement at, String rule, Object... arguments) {
        found.add(finding(at, rule, arguments));
    }

    private static Finding finding(XmlElement at, String rule, Object... arguments) {
        return Finding.error(
                at.nearestId(),
                rule,
                Arrays.stream(arguments).map(String::valueOf).map(Breach::shown).toArray());
    }
}
