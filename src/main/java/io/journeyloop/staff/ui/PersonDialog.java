package io.journeyloop.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.journeyloop.staff.Account;
import io.journeyloop.staff.Accounts;
import io.journeyloop.staff.Branch;
import java.util.List;

/** One account: name, roles and branch, lock and unlock, a new password; then it is done with. */
final class PersonDialog extends Dialog {

    private final transient Accounts accounts;
    private final transient Refusals refusals = new Refusals();
    private final transient Runnable done;
    private final String username;

    PersonDialog(Accounts accounts, Account account, List<Branch> branches, Runnable done) {
        this.accounts = accounts;
        this.done = done;
        this.username = account.person().username();
        PersonFields fields = new PersonFields(branches, refusals);
        fields.set(account.person());
        setHeaderTitle(account.person().displayName() + " · " + username);
        setWidth("min(100%, 480px)");
        add(fields, access(account), refusals.line());
        Button save = new Button(
                getTranslation("admin.save"),
                click -> refusals.attempt(() -> {
                    accounts.change(fields.person(username));
                    done.run();
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("admin.cancel"), click -> done.run()), save);
    }

    private Div access(Account account) {
        Button lock = new Button(
                getTranslation(account.active() ? "admin.people.lock" : "admin.people.unlock"),
                click -> refusals.attempt(() -> {
                    if (account.active()) {
                        accounts.lock(username);
                    } else {
                        accounts.unlock(username);
                    }
                    done.run();
                }));
        Button password = new Button(getTranslation("admin.people.new-password"), click -> confirm());
        Anchor actions = new Anchor("audit?subject=staff:" + username, getTranslation("admin.people.audit"));
        actions.getElement().setAttribute("router-link", true);
        actions.addClassName("jl-spread");
        Div access = new Div(lock, password, actions);
        access.addClassNames("jl-toolbar");
        access.getStyle().set("margin-block", "var(--jl-3)");
        return access;
    }

    private void confirm() {
        ConfirmDialog sure = new ConfirmDialog(
                getTranslation("admin.people.new-password"),
                getTranslation("admin.people.new-password.text", username),
                getTranslation("admin.people.new-password"),
                click -> refusals.attempt(this::replacePassword));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("admin.cancel"));
        sure.open();
    }

    private void replacePassword() {
        String password = accounts.newPassword(username);
        done.run();
        new PasswordDialog(username, password).open();
    }
}
