package io.journeyloop.recovery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.journeyloop.recovery.Complaints;
import io.journeyloop.recovery.NewComplaint;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A customer complains in person: who, about what, in which words. */
class ComplaintDialog extends Dialog {

    private static final String IN_PERSON = "branch";

    private final TextField customer = new TextField();
    private final TextField issue = new TextField();
    private final TextArea narrative = new TextArea();
    private final Button save = new Button();
    private final CaseWords words;
    private final Clock clock;

    /**
     * @param customerNo whom it begins with, or null
     * @param open opens the case and says its number
     * @param opened told the case's number
     */
    ComplaintDialog(
            @Nullable String customerNo,
            CaseWords words,
            Clock clock,
            Function<NewComplaint, String> open,
            Consumer<String> opened) {
        this.words = words;
        this.clock = clock;
        setHeaderTitle(words.text("record"));
        customer.setLabel(words.text("record.customer"));
        customer.setHelperText(words.text("record.customer.help"));
        customer.setValue(customerNo == null ? "" : customerNo);
        issue.setLabel(words.text("record.issue"));
        issue.setMaxLength(Complaints.MAX_ISSUE);
        narrative.setLabel(words.text("detail.words"));
        narrative.setMaxLength(Complaints.MAX_NARRATIVE);
        narrative.setMinRows(4);
        narrative.setRequiredIndicatorVisible(true);
        Div form = new Div(customer, issue, narrative);
        form.addClassName("jl-stack");
        customer.setWidthFull();
        issue.setWidthFull();
        narrative.setWidthFull();
        setWidth("min(480px, 96vw)");
        add(form);
        save.setText(words.text("record.save"));
        save.addClickListener(click -> save(open, opened));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        getFooter().add(new Button(words.text("action.cancel"), click -> close()), save);
    }

    private void save(Function<NewComplaint, String> open, Consumer<String> opened) {
        try {
            if (narrative.isEmpty()) {
                narrative.setErrorMessage(words.text("record.required"));
                narrative.setInvalid(true);
                narrative.focus();
                return;
            }
            String caseNo = open.apply(new NewComplaint(
                    null,
                    filled(customer),
                    clock.instant(),
                    null,
                    null,
                    filled(issue),
                    narrative.getValue(),
                    IN_PERSON));
            close();
            opened.accept(caseNo);
        } finally {
            // A click locks the button, so that two of them record one complaint.
            save.setEnabled(true);
        }
    }

    private static @Nullable String filled(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
