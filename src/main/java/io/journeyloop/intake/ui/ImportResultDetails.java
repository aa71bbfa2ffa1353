package io.journeyloop.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.intake.FieldSet;
import io.journeyloop.intake.ImportResult;
import io.journeyloop.intake.Rejection;
import io.journeyloop.shell.Card;
import io.journeyloop.shell.LocaleFormats;
import java.util.List;

/** What came of an import: its counts, what to know, and the first lines not taken. */
final class ImportResultDetails extends Div {

    private static final int SHOWN = 10;

    ImportResultDetails(ImportResult result, LocaleFormats formats, String kind) {
        addClassName("jl-stack");
        Div counts = new Div();
        counts.addClassName("in-counts");
        counts.add(count(formats, "intake.result.read", result.read()));
        counts.add(count(formats, "intake.result.created." + kind, result.created()));
        if (kind.equals("customers")) {
            counts.add(count(formats, "intake.result.updated", result.updated()));
        } else {
            counts.add(count(formats, "intake.result.duplicates", result.duplicates()));
        }
        counts.add(count(formats, "intake.result.rejected", result.rejectedTotal()));
        if (result.eventsJoined() > 0) {
            counts.add(count(formats, "intake.result.joined", result.eventsJoined()));
        }
        add(counts);
        if (result.numbersMadeFrom() != null) {
            Paragraph note =
                    new Paragraph(getTranslation("intake.result.numbers", result.numbersMadeFrom() + "-000001"));
            note.addClassName("jl-2nd");
            add(note);
        }
        if (!result.rejected().isEmpty()) {
            add(rejected(result.rejected(), formats));
        }
        if (!result.remarks().isEmpty()) {
            add(new Span(getTranslation("intake.result.remarks")), rejected(result.remarks(), formats));
        }
        if (result.rejectedTotal() > SHOWN) {
            add(Card.nothing(getTranslation(
                    "intake.result.more", SHOWN, formats.count(result.rejectedTotal()), ImportResult.LISTED)));
        }
    }

    private Div count(LocaleFormats formats, String key, long n) {
        Span number = new Span(formats.count(n));
        number.addClassName("jl-figure-value");
        Span label = new Span(getTranslation(key));
        label.addClassName("jl-figure-label");
        Div count = new Div(label, number);
        count.addClassName("jl-figure");
        return count;
    }

    private Div rejected(List<Rejection> all, LocaleFormats formats) {
        NativeTable table = new NativeTable();
        table.addClassNames("jl-table", "in-rejected");
        NativeTableRow head = new NativeTableRow();
        List.of("line", "field", "value", "reason")
                .forEach(name -> head.add(new NativeTableHeaderCell(getTranslation("intake.rejected." + name))));
        table.getHead().add(head);
        var body = table.getBody();
        all.stream().limit(SHOWN).forEach(one -> {
            NativeTableCell line = new NativeTableCell(formats.count(one.line()));
            line.addClassName("jl-num");
            NativeTableRow row = new NativeTableRow();
            row.add(line, cell(fieldName(one.field())), cell(one.value()), cell(one.reason()));
            body.add(row);
        });
        Div scroll = new Div(table);
        scroll.addClassName("in-scroll");
        return scroll;
    }

    private String fieldName(@org.jspecify.annotations.Nullable String field) {
        boolean ours = field != null
                && (FieldSet.CUSTOMERS.names().contains(field)
                        || FieldSet.COMPLAINTS.names().contains(field));
        return ours ? getTranslation("intake.field." + field) : field == null ? "" : field;
    }

    private static NativeTableCell cell(@org.jspecify.annotations.Nullable String text) {
        return new NativeTableCell(text == null ? "" : text);
    }
}
