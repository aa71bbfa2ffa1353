package io.journeyloop.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.journeyloop.intake.FieldSet;
import io.journeyloop.intake.FilePreview;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file's first lines, with a choice above each column of what it is. */
final class MapTable extends Div {

    private final Map<String, Select<String>> choices = new LinkedHashMap<>();

    MapTable(FilePreview preview, FieldSet fields, String keep) {
        addClassName("in-scroll");
        NativeTable table = new NativeTable();
        table.addClassNames("jl-table", "in-map");
        NativeTableRow names = new NativeTableRow();
        NativeTableRow kinds = new NativeTableRow();
        Set<String> taken = new HashSet<>();
        for (String column : preview.columns()) {
            Select<String> choice = choice(column, fields, keep);
            fields.guess(column).filter(taken::add).ifPresent(choice::setValue);
            choices.put(column, choice);
            names.add(new NativeTableHeaderCell(new Span(column)));
            NativeTableCell cell = new NativeTableCell();
            cell.add(choice);
            kinds.add(cell);
        }
        table.getHead().add(names, kinds);
        List<NativeTableRow> rows = new ArrayList<>();
        preview.rows().forEach(values -> rows.add(row(values)));
        table.getBody().add(rows.toArray(NativeTableRow[]::new));
        add(table);
    }

    /** Which column fills which field; the others keep their own names. */
    Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        choices.forEach((column, choice) -> {
            if (choice.getValue() != null) {
                map.put(column, choice.getValue());
            }
        });
        return map;
    }

    private Select<String> choice(String column, FieldSet fields, String keep) {
        Select<String> choice = new Select<>();
        choice.setAriaLabel(getTranslation("intake.import.column", column));
        choice.setItems(fields.names());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation(keep));
        choice.setItemLabelGenerator(field -> getTranslation(field == null ? keep : "intake.field." + field));
        return choice;
    }

    private static NativeTableRow row(List<String> values) {
        NativeTableRow row = new NativeTableRow();
        values.forEach(value -> {
            NativeTableCell cell = new NativeTableCell();
            Span text = new Span(value);
            text.addClassName("jl-ellipsis");
            cell.add(text);
            row.add(cell);
        });
        return row;
    }
}
