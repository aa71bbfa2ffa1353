package io.journeyloop.staff.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import java.util.List;

/** What is known of a person: name, roles, branch. */
final class PersonFields extends Div {

    private final TextField name = new TextField(getTranslation("admin.people.name"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("admin.people.role"));
    private final Select<Branch> branch = new Select<>();
    private final List<Branch> branches;

    PersonFields(List<Branch> branches, Refusals refusals) {
        this.branches = branches;
        addClassName("jl-stack");
        name.setMaxLength(120);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("staff.role." + role.slug()));
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        roles.setRequiredIndicatorVisible(true);
        String none = getTranslation("shell.whole-bank");
        branch.setLabel(getTranslation("admin.people.branch"));
        branch.setHelperText(getTranslation("admin.people.branch.hint"));
        branch.setEmptySelectionAllowed(true);
        branch.setEmptySelectionCaption(none);
        branch.setItems(branches);
        branch.setItemLabelGenerator(one -> one == null ? none : one.no() + " " + one.name(getLocale()));
        branch.setWidthFull();
        refusals.at("displayName", name);
        refusals.at("roles", roles);
        refusals.at("branch", branch);
        add(name, roles, branch);
    }

    void set(StaffMember person) {
        name.setValue(person.displayName());
        roles.setValue(person.roles());
        branch.setValue(branches.stream()
                .filter(one -> one.no().equals(BranchNo.text(person.branch())))
                .findFirst()
                .orElse(null));
    }

    StaffMember person(String username) {
        return new StaffMember(
                username,
                name.getValue().strip(),
                branch.getValue() == null
                        ? null
                        : new BranchNo(branch.getValue().no()),
                roles.getValue());
    }
}
