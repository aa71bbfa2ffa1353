package io.journeyloop.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.journeyloop.shell.Icon;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.Role;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filters of the list of people. */
final class PeopleFilterBar extends Div {

    private final TextField search = new TextField();
    private final Select<Role> role;
    private final Select<Branch> branch;
    private final Select<String> state;
    private final List<Branch> branches;
    private PeopleFilter now = PeopleFilter.ALL;

    PeopleFilterBar(List<Branch> branches, Consumer<PeopleFilter> go) {
        this.branches = branches;
        addClassName("jl-toolbar");
        search.setPlaceholder(getTranslation("admin.people.search"));
        search.setAriaLabel(getTranslation("admin.people.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidth("210px");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(now.withQ(change.getValue()));
            }
        });
        role = choice("role", List.of(Role.values()), one -> getTranslation("staff.role." + one.slug()), value -> {
            go.accept(now.withRole(value));
        });
        branch = choice("branch", branches, one -> one.no() + " " + one.name(getLocale()), value -> {
            go.accept(now.withBranch(value == null ? null : value.no()));
        });
        state = choice(
                "state",
                List.of(PeopleFilter.ACTIVE, PeopleFilter.LOCKED),
                one -> getTranslation("admin.people.state." + one),
                value -> go.accept(now.withState(value)));
        add(search, role, branch, state);
    }

    void set(PeopleFilter filter) {
        now = filter;
        search.setValue(filter.q() == null ? "" : filter.q());
        role.setValue(filter.role());
        branch.setValue(branches.stream()
                .filter(one -> one.no().equals(filter.branch()))
                .findFirst()
                .orElse(null));
        state.setValue(filter.state());
    }

    private <T> Select<T> choice(String name, List<T> items, Function<T, String> label, Consumer<@Nullable T> chosen) {
        Select<T> choice = new Select<>();
        String all = getTranslation("admin.people.all." + name);
        choice.setAriaLabel(getTranslation("admin.people." + name));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(all);
        choice.setItems(items);
        choice.setItemLabelGenerator(item -> item == null ? all : label.apply(item));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
        return choice;
    }
}
