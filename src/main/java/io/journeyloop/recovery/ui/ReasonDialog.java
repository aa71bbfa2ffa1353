package io.journeyloop.recovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Says what is about to be done, asks why, and does it once. */
final class ReasonDialog extends Dialog {

    private final TextArea reason = new TextArea();
    private final Div content = new Div();

    /**
     * @param deed names the texts: {@code recovery.<deed>} as the title, {@code .text}, {@code .reason}, {@code .do}
     * @param shortest fewest characters of a reason
     * @param done told the reason; the dialog stays open where it throws
     */
    ReasonDialog(CaseTexts texts, String deed, int shortest, int longest, Consumer<String> done, Object... arguments) {
        setHeaderTitle(texts.text(deed).replace("…", ""));
        setWidth("min(480px, 96vw)");
        reason.setLabel(texts.text(deed + ".reason"));
        reason.setMaxLength(longest);
        reason.setMinRows(2);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        content.addClassName("jl-stack");
        content.add(new Paragraph(texts.text(deed + ".text", arguments)), reason);
        add(content);
        Button save = new Button(texts.text(deed + ".do"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                if (reason.getValue().strip().length() < shortest) {
                    reason.setErrorMessage(texts.text("reason.required", shortest));
                    reason.setInvalid(true);
                    reason.focus();
                    return;
                }
                done.accept(reason.getValue().strip());
                close();
            } finally {
                save.setEnabled(true);
            }
        });
        getFooter().add(new Button(texts.text("action.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reason.focus();
            }
        });
    }

    /** Asks for more, before the reason. */
    ReasonDialog with(Component field) {
        content.addComponentAtIndex(1, field);
        return this;
    }
}
