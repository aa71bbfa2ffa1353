package io.journeyloop.recovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.recovery.CaseAct;
import io.journeyloop.recovery.CasePeople;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Masking;
import io.journeyloop.staff.StaffMember;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be said about the people of a case: its owner, its customer, the person complained about. */
final class CaseActions extends Div {

    private static final int MOST_FOUND = 20;
    private static final int SHORTEST_SEARCH = 2;

    private final RecoveryCase one;
    private final CasePeople people;
    private final Customers customers;
    private final CaseTexts texts;
    private final Consumer<BranchNo> changed;

    /** What to tell the reader, and in whose care the case is now. */
    private record Done(String said, BranchNo branchNo) {}

    /**
     * Buttons for what the reader may do; nothing where that is nothing.
     *
     * @param may whether the reader may do that to the case, by the one table of rights
     * @param changed told the case's branch when the case has changed
     */
    CaseActions(
            RecoveryCase one,
            StaffMember reader,
            Predicate<CaseAct> may,
            CasePeople people,
            Customers customers,
            CaseTexts texts,
            Consumer<BranchNo> changed) {
        this.one = one;
        this.people = people;
        this.customers = customers;
        this.texts = texts;
        this.changed = changed;
        addClassName("jl-row");
        if (may.test(CaseAct.ENTRUST)) {
            add(button("owner", this::owner));
        }
        if (may.test(CaseAct.RECUSE)) {
            add(button("recuse", this::recuse));
        }
        if (one.customerId() == null && may.test(CaseAct.MATCH)) {
            add(button("match", () -> match(reader)));
        }
    }

    private Button button(String action, Runnable open) {
        Button button = new Button(texts.text("action." + action), click -> open.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void owner() {
        Select<StaffMember> person = person("owner.person", people.candidates(one));
        dialog("owner", null, person, () -> {
                    people.own(one.caseNo(), person.getValue().username());
                    return done("owner", person.getValue().displayName(), one.branchNo());
                })
                .open();
    }

    private void recuse() {
        Select<StaffMember> person = person("recuse.person", people.colleagues(one));
        TextArea reason = new TextArea(texts.text("action.recuse.reason"));
        reason.setWidthFull();
        Div both = new Div(person, reason);
        dialog("recuse", "recuse.note", both, () -> {
                    people.recuse(one.caseNo(), person.getValue().username(), reason.getValue());
                    return done("recuse", person.getValue().displayName(), one.branchNo());
                })
                .open();
    }

    /** The search is the masked one; what is typed is compared as it begins. */
    private void match(StaffMember reader) {
        TextField search = new TextField(texts.text("action.match.customer"));
        search.setHelperText(texts.text("action.match.help"));
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        Select<Customer> found = new Select<>();
        found.setWidthFull();
        found.setItemLabelGenerator(CaseActions::masked);
        String branch = reader.bankScope() ? null : String.valueOf(reader.branch());
        search.addValueChangeListener(typed -> found.setItems(found(typed.getValue(), branch)));
        dialog("match", "match.note", new Div(search, found), () -> {
                    RecoveryCase matched =
                            people.match(one.caseNo(), found.getValue().customerNo());
                    return done("match", matched.branchNo().value(), matched.branchNo());
                })
                .open();
    }

    private List<Customer> found(String typed, @Nullable String branch) {
        return typed.strip().length() < SHORTEST_SEARCH ? List.of() : customers.after(typed, branch, null, MOST_FOUND);
    }

    private static String masked(Customer customer) {
        return Masking.name(customer.name()) + " · " + customer.customerNo() + " · " + customer.branchNo();
    }

    private Done done(String action, String what, BranchNo branchNo) {
        return new Done(texts.text("action." + action + ".done", what), branchNo);
    }

    private Select<StaffMember> person(String key, List<StaffMember> able) {
        Select<StaffMember> person = new Select<>();
        person.setLabel(texts.text("action." + key));
        person.setItems(able);
        person.setItemLabelGenerator(StaffMember::displayName);
        person.setWidthFull();
        return person;
    }

    private Dialog dialog(String action, @Nullable String note, Component content, Supplier<Done> save) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(texts.text("action." + action).replace("…", ""));
        if (note != null) {
            dialog.add(new Paragraph(texts.text("action." + note)));
        }
        dialog.add(content);
        Button done = new Button(texts.text("action.save"), click -> {
            if (isChosen(content)) {
                Done now = save.get();
                dialog.close();
                Notification.show(now.said());
                changed.accept(now.branchNo());
            }
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(texts.text("action.cancel"), click -> dialog.close()), done);
        return dialog;
    }

    /** Whether every choice of the dialog is made. */
    private static boolean isChosen(Component content) {
        if (content instanceof Select<?> select) {
            return select.getOptionalValue().isPresent();
        }
        return content.getChildren()
                .filter(HasValue.class::isInstance)
                .allMatch(child -> !(child instanceof Select<?> select)
                        || select.getOptionalValue().isPresent());
    }
}
