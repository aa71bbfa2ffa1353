package io.journeyloop.studio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Asks for a few words with a decision. */
final class NoteDialog extends Dialog {

    private static final int LONGEST = 1000;

    /** @param required whether it can be decided without a word */
    NoteDialog(
            String title,
            String text,
            String label,
            String go,
            String cancel,
            boolean required,
            Consumer<String> deed) {
        setHeaderTitle(title);
        setWidth("min(480px, 96vw)");
        TextArea said = new TextArea(label);
        said.setMaxLength(LONGEST);
        said.setWidthFull();
        said.setAutofocus(true);
        said.setValueChangeMode(ValueChangeMode.EAGER);
        Button decide = new Button(go, click -> {
            close();
            deed.accept(said.getValue());
        });
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        decide.setEnabled(!required);
        said.addValueChangeListener(
                change -> decide.setEnabled(!required || !change.getValue().isBlank()));
        if (!text.isEmpty()) {
            add(new Paragraph(text));
        }
        add(said);
        getFooter().add(new Button(cancel, click -> close()), decide);
    }
}
