package io.journeyloop.customer.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Asks why somebody needs to see a customer's data whole. */
final class RevealDialog extends Dialog {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 200;

    RevealDialog(Consumer<String> reveal) {
        setHeaderTitle(getTranslation("customer.reveal"));
        TextField reason = new TextField(getTranslation("customer.reveal.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setAutofocus(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        Button show = new Button(getTranslation("customer.reveal.show"), click -> {
            close();
            reveal.accept(reason.getValue());
        });
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show.setEnabled(false);
        reason.addValueChangeListener(
                change -> show.setEnabled(change.getValue().strip().length() >= SHORTEST));
        add(new Paragraph(getTranslation("customer.reveal.text")), reason);
        getFooter().add(new Button(getTranslation("intake.cancel"), click -> close()), show);
    }
}
