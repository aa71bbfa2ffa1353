package io.journeyloop.studio.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.ModelSheets;
import io.journeyloop.studio.ModelSheets.Field;
import io.journeyloop.studio.ModelSheets.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A decision or a form to be read. */
final class ModelSheet extends Div {

    private final StudioTexts texts;

    ModelSheet(DraftKind kind, String model, StudioTexts texts) {
        this.texts = texts;
        addClassNames("st-sheet", "st-scroll");
        if (kind == DraftKind.DMN) {
            ModelSheets.decisions(model).forEach(this::table);
        } else {
            fields(ModelSheets.fields(model));
        }
        if (getElement().getChildCount() == 0) {
            add(new Span(texts.text("sheet.unreadable")));
        }
    }

    private void table(Sheet sheet) {
        Span policy = new Span(texts.textOr("policy." + sheet.policy(), sheet.policy()));
        policy.addClassName("jl-2nd");
        add(new H3(texts.model(DraftKind.DMN, sheet.id(), sheet.name())), policy);
        List<String> columns = new ArrayList<>(List.of("#"));
        sheet.columns().forEach(column -> columns.add(texts.said(column)));
        columns.add(texts.text("word.annotation"));
        Element body = new Element("tbody");
        for (int i = 0; i < sheet.rows().size(); i++) {
            body.appendChild(row(Stream.concat(
                    Stream.of(String.valueOf(i + 1)), cells(sheet, sheet.rows().get(i)))));
        }
        getElement().appendChild(plain(columns, body));
    }

    /** Conditions and results are the table's own notation; what a rule's annotation says is for readers. */
    private Stream<String> cells(Sheet sheet, List<String> row) {
        int annotation = sheet.columns().size();
        return IntStream.range(0, row.size())
                .mapToObj(i -> i < annotation ? row.get(i) : texts.said(row.get(i)))
                .map(cell -> cell.isBlank() ? "–" : cell);
    }

    private void fields(List<Field> fields) {
        List<String> columns = Stream.of("label", "key", "type", "validate.required", "choices")
                .map(word -> texts.text("word." + word))
                .toList();
        Element body = new Element("tbody");
        for (Field field : fields) {
            String required = String.valueOf(field.says().get("validate.required"));
            body.appendChild(row(Stream.of(
                    field.name(),
                    field.says().getOrDefault("key", ""),
                    texts.textOr("model." + field.kind(), texts.text("type.field")),
                    "true".equals(required) ? texts.text("sheet.yes") : "–",
                    field.says().getOrDefault("choices", ""))));
        }
        getElement().appendChild(plain(columns, body));
    }

    private static Element plain(List<String> columns, Element body) {
        Element table = new Element("table");
        table.getClassList().add("jl-table");
        return table.appendChild(Cells.head(columns), body);
    }

    private static Element row(Stream<String> cells) {
        Element row = new Element("tr");
        cells.forEach(text -> row.appendChild(Cells.cell(new Span(text))));
        return row;
    }
}
