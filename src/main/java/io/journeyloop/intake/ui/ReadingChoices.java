package io.journeyloop.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.journeyloop.intake.DateOrders;
import io.journeyloop.intake.DecimalSign;
import io.journeyloop.intake.Encoding;
import io.journeyloop.intake.FilePreview;
import io.journeyloop.intake.SpooledFile;
import io.journeyloop.time.Moments;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a file is read where it could be read several ways: what was found, and the choice to say otherwise. */
final class ReadingChoices extends Div {

    private final Select<String> decimal = new Select<>();
    private final Select<String> dates = new Select<>();

    /** @param reread told the encoding that somebody chose instead */
    ReadingChoices(SpooledFile file, FilePreview preview, Consumer<String> reread) {
        addClassNames("jl-row", "in-actions");
        Charset otherwise = file.otherwise();
        if (otherwise != null) {
            Span doubt = new Span(getTranslation(
                    "intake.import.doubt",
                    file.charset().name(),
                    otherwise.name(),
                    String.join(" · ", preview.names())));
            doubt.addClassName("in-doubt");
            doubt.getElement().setAttribute("role", "status");
            add(doubt);
        }
        add(encoding(file, reread), choice(decimal, "decimal", List.of("point", "comma")));
        add(choice(dates, "dates", List.of("day-first", "month-first")));
    }

    private Select<String> encoding(SpooledFile file, Consumer<String> reread) {
        Select<String> encoding = new Select<>();
        encoding.setLabel(getTranslation("intake.import.encoding"));
        encoding.setItems(Encoding.OFFERED);
        encoding.setValue(file.charset().name());
        encoding.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                reread.accept(change.getValue());
            }
        });
        return encoding;
    }

    private Select<String> choice(Select<String> choice, String name, List<String> values) {
        String key = "intake.import." + name;
        choice.setLabel(getTranslation(key));
        choice.setItems(values);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation(key + ".column"));
        choice.setItemLabelGenerator(one -> getTranslation(key + "." + (one == null ? "column" : one)));
        return choice;
    }

    @Nullable
    DecimalSign decimal() {
        return DecimalSign.of(decimal.getValue());
    }

    Moments.@Nullable Order dates() {
        return DateOrders.of(dates.getValue());
    }
}
