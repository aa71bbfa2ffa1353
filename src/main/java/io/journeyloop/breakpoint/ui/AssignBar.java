package io.journeyloop.breakpoint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.staff.StaffMember;
import java.util.List;
import java.util.function.Consumer;

/** Gives the chosen breakpoints, or all that the list finds, to one person. */
class AssignBar extends Div {

    /** What it does. */
    interface Actions {
        void chooseAll(boolean chosen);

        void assign(StaffMember to);

        void assignAll(StaffMember to);
    }

    private final BoardTexts texts;
    private final Checkbox page = new Checkbox();
    private final Span count = new Span();
    private final ComboBox<StaffMember> people = new ComboBox<>();
    private final Button chosen;
    private final Button all;

    AssignBar(BoardTexts texts, List<StaffMember> callers, Actions actionHandlers) {
        this.texts = texts;
        addClassNames("jl-row", "jl-break-assign");
        page.setAriaLabel(texts.text("select.page"));
        page.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                actionHandlers.chooseAll(Boolean.TRUE.equals(change.getValue()));
            }
        });
        people.setItems(callers);
        people.setItemLabelGenerator(one -> one.branch() == null
                ? one.displayName()
                : texts.text("caller", one.displayName(), texts.branch(one.branch())));
        people.setPlaceholder(texts.text("assign.to"));
        people.setAriaLabel(texts.text("assign.to"));
        chosen = button("assign.chosen", actionHandlers::assign);
        chosen.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        all = button("assign.all", actionHandlers::assignAll);
        count.addClassName("jl-2nd");
        add(page, count, people, chosen, all);
    }

    private Button button(String key, Consumer<StaffMember> deed) {
        return new Button(texts.text(key), click -> {
            StaffMember to = people.getValue();
            if (to == null) {
                people.focus();
                people.setOpened(true);
            } else {
                deed.accept(to);
            }
        });
    }

    /** @param found how many the whole list has */
    void show(int chosenNow, long found) {
        count.setText(
                chosenNow == 0
                        ? texts.text("chosen.none")
                        : texts.text("chosen", texts.formats().count(chosenNow)));
        all.setText(texts.text("assign.all", texts.formats().count(found)));
        chosen.setEnabled(chosenNow > 0);
        setVisible(found > 0);
        if (chosenNow == 0) {
            page.setValue(false);
        }
    }

    void focusPeople() {
        people.focus();
        people.setOpened(true);
    }
}
