package io.journeyloop.recovery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.journeyloop.customer.Customer;
import io.journeyloop.recovery.Complaints;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A customer complains in person: who, about what, in which words. */
class ComplaintDialog extends Dialog {

    private final ComboBox<Customer> customer = new ComboBox<>();
    private final TextField issue = new TextField();
    private final TextArea narrative = new TextArea();
    private final Button save = new Button();
    private final ComplaintTaking takes;
    private final CaseTexts texts;

    /**
     * @param whose whom it begins with, or null
     * @param opened told the case's number
     */
    ComplaintDialog(@Nullable Customer whose, ComplaintTaking takes, CaseTexts texts, Consumer<String> opened) {
        this.takes = takes;
        this.texts = texts;
        setHeaderTitle(texts.text("record"));
        setWidth("min(480px, 96vw)");
        fields(whose);
        Div form = new Div(customer, issue, narrative);
        form.addClassName("jl-stack");
        add(form);
        save.setText(texts.text("record.save"));
        save.addClickListener(click -> save(opened));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        getFooter().add(new Button(texts.text("action.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                (whose == null ? customer : narrative).getElement().callJsFunction("focus");
            }
        });
    }

    private void fields(@Nullable Customer whose) {
        customer.setLabel(texts.text("column.customer"));
        customer.setPlaceholder(texts.text("record.customer"));
        customer.setHelperText(texts.text("record.customer.help"));
        customer.setItemLabelGenerator(takes::masked);
        customer.setItems(
                query -> takes.search(query.getFilter().orElse(""), query.getPage(), query.getPageSize()).stream());
        customer.setClearButtonVisible(true);
        customer.setWidthFull();
        customer.setValue(whose);
        issue.setLabel(texts.text("record.issue"));
        issue.setMaxLength(Complaints.MAX_ISSUE);
        issue.setWidthFull();
        narrative.setLabel(texts.text("detail.words"));
        narrative.setMaxLength(Complaints.MAX_NARRATIVE);
        narrative.setMinRows(4);
        narrative.setRequiredIndicatorVisible(true);
        narrative.setWidthFull();
    }

    private void save(Consumer<String> opened) {
        try {
            if (narrative.getValue().isBlank()) {
                narrative.setErrorMessage(texts.text("record.required"));
                narrative.setInvalid(true);
                narrative.focus();
                return;
            }
            String said = issue.getValue().isBlank() ? null : issue.getValue().strip();
            String caseNo = takes.take(customer.getValue(), said, narrative.getValue());
            close();
            opened.accept(caseNo);
        } finally {
            // A click locks the button, so that two of them record one complaint.
            save.setEnabled(true);
        }
    }
}
