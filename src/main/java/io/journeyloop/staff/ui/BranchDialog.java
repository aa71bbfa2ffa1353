package io.journeyloop.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.Branches;
import io.journeyloop.time.BankZone;
import java.time.ZoneId;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds a branch, or changes names and zone of one; its number stays what it is. */
final class BranchDialog extends Dialog {

    private final transient Branches branches;
    private final transient Runnable done;
    private final transient Refusals refusals = new Refusals();
    private final boolean isNew;
    private final TextField no = new TextField(getTranslation("admin.branches.no"));
    private final TextField name = new TextField(getTranslation("admin.branches.name"));
    private final TextField nameZh = new TextField(getTranslation("admin.branches.name-zh"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("admin.branches.zone"));

    BranchDialog(Branches branches, BankZone bank, @Nullable Branch branch, Runnable done) {
        this.branches = branches;
        this.done = done;
        this.isNew = branch == null;
        setHeaderTitle(
                branch == null ? getTranslation("admin.branches.add") : branch.no() + " " + branch.name(getLocale()));
        setWidth("min(100%, 420px)");
        fields(bank);
        if (branch != null) {
            set(branch);
        }
        Div all = new Div(no, name, nameZh, zone, refusals.line());
        all.addClassName("jl-stack");
        add(all);
        Button save = new Button(
                getTranslation(isNew ? "admin.branches.create" : "admin.save"), click -> refusals.attempt(this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("admin.cancel"), click -> done.run()), save);
    }

    private void fields(BankZone bank) {
        no.setMaxLength(12);
        no.setAutofocus(isNew);
        no.setReadOnly(!isNew);
        name.setMaxLength(120);
        name.setAutofocus(!isNew);
        nameZh.setMaxLength(120);
        zone.setItems(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        zone.setClearButtonVisible(true);
        zone.setPlaceholder(
                getTranslation("admin.branches.zone.bank", bank.zone().getId()));
        no.setRequiredIndicatorVisible(isNew);
        name.setRequiredIndicatorVisible(true);
        nameZh.setRequiredIndicatorVisible(true);
        no.setWidthFull();
        name.setWidthFull();
        nameZh.setWidthFull();
        zone.setWidthFull();
        refusals.at("no", no);
        refusals.at("name", name);
        refusals.at("nameZh", nameZh);
    }

    private void set(Branch branch) {
        no.setValue(branch.no());
        name.setValue(branch.name());
        nameZh.setValue(branch.nameZh());
        zone.setValue(branch.zone() == null ? null : branch.zone().getId());
    }

    private void save() {
        String chosen = zone.getValue();
        Branch wanted = new Branch(
                no.getValue().strip(),
                name.getValue().strip(),
                nameZh.getValue().strip(),
                chosen == null ? null : ZoneId.of(chosen));
        if (isNew) {
            branches.add(wanted);
        } else {
            branches.save(wanted);
        }
        close();
        done.run();
    }
}
