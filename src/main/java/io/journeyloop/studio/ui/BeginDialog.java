package io.journeyloop.studio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.Starters;
import io.journeyloop.studio.Starters.Starter;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Asks what a new model is called and what it is begun with. */
final class BeginDialog extends Dialog {

    private static final int LONGEST = 60;

    /** Begins it. */
    interface Begin {
        void begin(String key, String name, Starter starter);
    }

    private final TextField name = new TextField();
    private final TextField key = new TextField();
    private final RadioButtonGroup<Starter> starter = new RadioButtonGroup<>();
    private final Button go = new Button();
    private boolean keyIsOwn;

    BeginDialog(DraftKind kind, StudioTexts texts, Begin begin) {
        setHeaderTitle(texts.text("begin.title." + kind.word()));
        setWidth("min(480px, 96vw)");
        field(name, texts, "name");
        field(key, texts, "key");
        name.setAutofocus(true);
        name.addValueChangeListener(change -> suggest(change.getValue()));
        key.addValueChangeListener(change -> keyIsOwn |= change.isFromClient());
        key.addValueChangeListener(change -> check());
        starter.setLabel(texts.text("begin.starter"));
        List<Starter> starters = Arrays.stream(Starter.values())
                .filter(one -> one.kind() == kind)
                .toList();
        starter.setItems(starters);
        starter.setItemLabelGenerator(one -> texts.text("starter." + one.slug()));
        starter.setValue(starters.getLast());
        starter.setVisible(starters.size() > 1);
        starter.addThemeName("vertical");
        go.setText(texts.text("begin.go"));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setEnabled(false);
        go.addClickListener(click -> {
            begin.begin(key.getValue(), name.getValue(), starter.getValue());
            close();
        });
        Div form = new Div(name, key, starter);
        form.addClassName("st-form");
        add(form);
        getFooter().add(new Button(texts.text("cancel"), click -> close()), go);
    }

    private static void field(TextField field, StudioTexts texts, String word) {
        field.setLabel(texts.text("begin." + word));
        field.setHelperText(texts.text("begin." + word + ".help"));
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.EAGER);
    }

    /** From the name, as long as its letters allow and nobody has typed another. */
    private void suggest(String from) {
        if (!keyIsOwn) {
            key.setValue(Normalizer.normalize(from, Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^[-0-9]+|-+$", ""));
        }
        check();
    }

    private void check() {
        boolean valid = Starters.KEY.matcher(key.getValue()).matches();
        key.setInvalid(!key.isEmpty() && !valid);
        go.setEnabled(valid && !name.getValue().isBlank());
    }
}
