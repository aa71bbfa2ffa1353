package io.journeyloop.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.journeyloop.staff.Accounts;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.StaffMember;
import java.util.List;

/** Makes an account; its first password is shown once, right after. */
final class NewPersonDialog extends Dialog {

    private final transient Accounts accounts;
    private final transient Runnable changed;
    private final transient Refusals refusals = new Refusals();
    private final TextField username = new TextField(getTranslation("admin.people.username"));
    private final PersonFields fields;

    NewPersonDialog(Accounts accounts, List<Branch> branches, Runnable changed) {
        this.accounts = accounts;
        this.changed = changed;
        this.fields = new PersonFields(branches, refusals);
        setHeaderTitle(getTranslation("admin.people.add"));
        setWidth("min(100%, 480px)");
        username.setRequiredIndicatorVisible(true);
        username.setHelperText(getTranslation("admin.people.username.hint"));
        username.setWidthFull();
        username.setAutofocus(true);
        refusals.at("username", username);
        fields.addComponentAsFirst(username);
        add(fields, refusals.line());
        Button create = new Button(getTranslation("admin.people.create"), click -> refusals.attempt(this::create));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("admin.cancel"), click -> close()), create);
    }

    private void create() {
        StaffMember wanted = fields.person(username.getValue().strip());
        String password = accounts.add(wanted);
        close();
        changed.run();
        new PasswordDialog(wanted.username(), password).open();
    }
}
