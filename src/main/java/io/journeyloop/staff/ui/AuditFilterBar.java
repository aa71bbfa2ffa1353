package io.journeyloop.staff.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.journeyloop.common.PageKey;
import io.journeyloop.shell.DateField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The filters of the audit: of whom or what, by whom, which deed, which days. */
final class AuditFilterBar extends Div {

    private final TextField subject = text("subject");
    private final TextField who = text("who");
    private final Select<String> action = new Select<>();
    private final DatePicker from = day("from");
    private final DatePicker to = day("to");
    private final transient Consumer<AuditFilter> go;

    AuditFilterBar(AuditTexts texts, Consumer<AuditFilter> go) {
        this.go = go;
        addClassName("jl-toolbar");
        String all = getTranslation("admin.audit.all-actions");
        action.setAriaLabel(getTranslation("admin.audit.action"));
        action.setEmptySelectionAllowed(true);
        action.setEmptySelectionCaption(all);
        action.setItems(AuditTexts.ACTIONS);
        action.setItemLabelGenerator(slug -> slug == null ? all : texts.action(slug));
        action.addValueChangeListener(change -> changed(change.isFromClient()));
        add(subject, who, action, from, to);
    }

    void set(AuditFilter filter) {
        subject.setValue(filter.subject() == null ? "" : filter.subject());
        who.setValue(filter.who() == null ? "" : filter.who());
        action.setValue(
                filter.action() == null || !AuditTexts.ACTIONS.contains(filter.action()) ? null : filter.action());
        from.setValue(filter.from());
        to.setValue(filter.to());
        from.setMax(filter.to());
        to.setMin(filter.from());
    }

    private TextField text(String name) {
        TextField field = new TextField();
        field.setPlaceholder(getTranslation("admin.audit." + name));
        field.setAriaLabel(getTranslation("admin.audit." + name));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed(change.isFromClient()));
        return field;
    }

    private DatePicker day(String name) {
        DatePicker day = new DateField();
        day.setPlaceholder(getTranslation("admin.audit." + name));
        day.setAriaLabel(getTranslation("admin.audit." + name));
        day.setClearButtonVisible(true);
        day.setWidth("150px");
        day.addValueChangeListener(change -> changed(change.isFromClient()));
        return day;
    }

    private void changed(boolean byReader) {
        if (byReader) {
            go.accept(new AuditFilter(
                    filled(subject),
                    filled(who),
                    action.getValue(),
                    from.getValue(),
                    to.getValue(),
                    0,
                    PageKey.BEGINNING));
        }
    }

    private static @Nullable String filled(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
