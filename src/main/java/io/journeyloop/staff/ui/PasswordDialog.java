package io.journeyloop.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a password that was just made, this once; closed, it is gone. */
final class PasswordDialog extends Dialog {

    PasswordDialog(String username, String password) {
        setHeaderTitle(getTranslation("admin.password.title", username));
        setWidth("min(100%, 420px)");
        setCloseOnOutsideClick(false);
        TextField shown = new TextField(getTranslation("admin.password.label"));
        shown.setValue(password);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setAutofocus(true);
        shown.setWidthFull();
        add(new Paragraph(getTranslation("admin.password.text")), shown);
        Button done = new Button(getTranslation("admin.password.done"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                shown.clear();
            }
        });
    }
}
