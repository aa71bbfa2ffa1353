package io.journeyloop.studio;

import io.journeyloop.engine.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decisions and forms as plain tables, to be read where nothing is to be drawn. */
public final class ModelSheets {

    private ModelSheets() {}

    /**
     * A table as people read it.
     *
     * @param conditions how many of the columns are conditions; the others say what follows
     * @param rows a cell for each column, then the rule's annotation where it has one
     */
    public record Sheet(
            String id, String name, String policy, int conditions, List<String> columns, List<List<String>> rows) {
        public Sheet {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A field of a form: its kind, what it says by word. */
    public record Field(String kind, String name, Map<String, String> says) {}

    /** The decision tables of a model; empty where it can't be read or has none. */
    public static List<Sheet> decisions(String model) {
        return ModelHead.read(model).stream()
                .flatMap(root -> root.children("decision"))
                .flatMap(decision -> decision.child("decisionTable").map(table -> sheet(decision, table)).stream())
                .toList();
    }

    /** The fields of a form in their order; empty where it can't be read. */
    public static List<Field> fields(String form) {
        Optional<ModelParts> read = FormParts.of(form);
        return read.stream()
                .flatMap(parts -> parts.order().stream()
                        .flatMap(id -> Stream.ofNullable(parts.parts().get(id))))
                .map(part -> new Field(part.type(), part.name(), part.says()))
                .toList();
    }

    private static Sheet sheet(XmlElement decision, XmlElement table) {
        List<XmlElement> inputs = table.children("input").toList();
        List<String> columns = new ArrayList<>();
        Stream.concat(inputs.stream(), table.children("output"))
                .forEach(one -> columns.add(DecisionParts.columnName(one)));
        List<List<String>> rows = table.children("rule")
                .map(rule -> Stream.of("inputEntry", "outputEntry", "description")
                        .flatMap(rule::children)
                        .map(DecisionParts::text)
                        .toList())
                .toList();
        String policy = table.attribute("hitPolicy");
        return new Sheet(
                DecisionParts.id(decision),
                DecisionParts.named(decision),
                policy == null ? "UNIQUE" : policy,
                inputs.size(),
                columns,
                rows);
    }
}
