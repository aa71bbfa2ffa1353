package io.journeyloop.studio;

import io.journeyloop.engine.XmlElement;
import io.journeyloop.studio.ModelParts.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads of decisions what each column and rule says, in words that can be compared. */
final class DecisionParts {

    private static final Set<String> TABLE_WORDS = Set.of("hitPolicy", "aggregation");
    private static final String USUAL_POLICY = "UNIQUE";

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    private DecisionParts() {}

    static ModelParts of(XmlElement definitions) {
        DecisionParts read = new DecisionParts();
        definitions.children().forEach(child -> {
            if (child.name().equals("decision")) {
                read.decision(child);
            } else if (child.attribute("id") != null && !child.name().equals("DMNDI")) {
                read.put(child, child.name(), named(child), Map.of("content", ModelParts.whole(child)));
            }
        });
        return new ModelParts(read.parts, read.names, Map.of(), read.order);
    }

    private void decision(XmlElement decision) {
        Map<String, String> says = new HashMap<>();
        ModelParts.put(says, "name", decision.attribute("name"));
        decision.child("description").ifPresent(one -> ModelParts.put(says, "documentation", one.text()));
        decision.children("informationRequirement").forEach(one -> ModelParts.put(says, "asks", ModelParts.whole(one)));
        Optional<XmlElement> table = decision.child("decisionTable");
        table.ifPresent(one -> TABLE_WORDS.forEach(word -> ModelParts.put(says, word, one.attribute(word))));
        table.ifPresent(one -> says.putIfAbsent("hitPolicy", USUAL_POLICY));
        decision.child("literalExpression").ifPresent(one -> ModelParts.put(says, "expression", text(one)));
        put(decision, "decision", named(decision), says);
        table.ifPresent(this::table);
    }

    private void table(XmlElement table) {
        List<XmlElement> columns =
                Stream.concat(table.children("input"), table.children("output")).toList();
        columns.forEach(this::column);
        int number = 0;
        for (XmlElement rule : table.children("rule").toList()) {
            rule(rule, ++number, columns);
        }
    }

    private void column(XmlElement column) {
        Map<String, String> says = new HashMap<>();
        ModelParts.put(says, "label", column.attribute("label"));
        ModelParts.put(says, "name", column.attribute("name"));
        ModelParts.put(says, "valueType", column.attribute("typeRef"));
        column.child("inputExpression").ifPresent(one -> {
            ModelParts.put(says, "expression", text(one));
            ModelParts.put(says, "valueType", one.attribute("typeRef"));
        });
        Stream.concat(column.children("inputValues"), column.children("outputValues"))
                .forEach(one -> ModelParts.put(says, "values", text(one)));
        put(column, column.name(), columnName(column), says);
    }

    /** A rule is called by its number, and by what its annotation says. */
    private void rule(XmlElement rule, int number, List<XmlElement> columns) {
        Map<String, String> says = new HashMap<>();
        List<XmlElement> entries = Stream.concat(rule.children("inputEntry"), rule.children("outputEntry"))
                .toList();
        for (int i = 0; i < Math.min(entries.size(), columns.size()); i++) {
            ModelParts.put(says, ModelParts.COLUMN + id(columns.get(i)), text(entries.get(i)));
        }
        String annotation = rule.child("description").map(XmlElement::text).orElse("");
        ModelParts.put(says, "annotation", annotation);
        put(rule, "rule", annotation.isEmpty() ? String.valueOf(number) : number + ": " + annotation, says);
        order.add(id(rule));
    }

    private void put(XmlElement element, String type, String name, Map<String, String> says) {
        parts.put(id(element), new Part(type, name, says));
        names.put(id(element), name);
    }

    static String columnName(XmlElement column) {
        return first(
                column.attribute("label"),
                column.attribute("name"),
                column.child("inputExpression").map(DecisionParts::text).orElse(null),
                id(column));
    }

    static String named(XmlElement element) {
        return first(element.attribute("name"), id(element));
    }

    private static String first(@Nullable String... texts) {
        return Stream.of(texts)
                .flatMap(Stream::ofNullable)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    static String id(XmlElement element) {
        String id = element.attribute("id");
        return id == null ? "" : id;
    }

    /** What stands in a cell; a description says it without a part of its own. */
    static String text(XmlElement holder) {
        return holder.child("text").map(XmlElement::text).orElseGet(holder::text);
    }
}
