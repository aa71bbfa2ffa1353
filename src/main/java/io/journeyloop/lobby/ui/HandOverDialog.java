package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.journeyloop.common.Problem;
import io.journeyloop.lobby.VisitBrief;
import io.journeyloop.staff.StaffMember;
import java.util.function.BiConsumer;

/** Asks to whom, and for the word that goes along. */
final class HandOverDialog extends Dialog {

    private static final int LONGEST = 200;

    HandOverDialog(VisitBrief brief, HallTexts texts, BiConsumer<String, String> handOver) {
        setHeaderTitle(texts.text("hand-over"));
        RadioButtonGroup<StaffMember> to = new RadioButtonGroup<>(texts.text("hand-over.to"));
        to.setItems(brief.colleagues());
        to.setItemLabelGenerator(texts::person);
        if (brief.colleagues().size() == 1) {
            to.setValue(brief.colleagues().getFirst());
        }
        TextArea word = new TextArea(texts.text("hand-over.word"));
        word.setMaxLength(LONGEST);
        word.setWidthFull();
        word.setPlaceholder(texts.text("hand-over.example"));
        word.setHelperText(texts.text("hand-over.rule", LONGEST));
        word.setValueChangeMode(ValueChangeMode.EAGER);
        Button send = new Button(texts.text("hand-over.verb"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClassName("lo-touch");
        send.setEnabled(false);
        Runnable check = () -> send.setEnabled(!to.isEmpty() && !word.getValue().isBlank());
        to.addValueChangeListener(change -> check.run());
        word.addValueChangeListener(change -> {
            word.setInvalid(false);
            check.run();
        });
        send.addClickListener(click -> send(to, word, handOver));
        add(new Paragraph(texts.text("hand-over.text")), to, word);
        getFooter().add(new Button(texts.text("cancel"), click -> close()), send);
    }

    /** A word that is refused can be put right where it stands. */
    private void send(RadioButtonGroup<StaffMember> to, TextArea word, BiConsumer<String, String> handOver) {
        try {
            handOver.accept(to.getValue().username(), word.getValue());
            close();
        } catch (Problem refused) {
            if (!"word".equals(refused.field())) {
                close();
                throw refused;
            }
            word.setErrorMessage(refused.sentence(getLocale()) + " " + refused.next(getLocale()));
            word.setInvalid(true);
        }
    }
}
