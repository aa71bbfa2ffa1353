package io.journeyloop.recovery.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.journeyloop.recovery.CaseQuery;
import io.journeyloop.recovery.CaseSort;
import io.journeyloop.recovery.CaseSource;
import io.journeyloop.recovery.CaseState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The filters of the list of cases. */
class CaseFilterBar extends Div {

    /** The branches a reader may choose between. */
    @Component
    static class Choices {

        private final Branches branches;
        private final CurrentStaff staff;
        private final LocaleFormats formats;

        Choices(Branches branches, CurrentStaff staff, LocaleFormats formats) {
            this.branches = branches;
            this.staff = staff;
            this.formats = formats;
        }

        /** Names by number; empty for people of one branch. */
        Map<String, String> branches() {
            return staff.find().filter(StaffMember::bankScope).isEmpty()
                    ? Map.of()
                    : branches.all().stream().collect(Collectors.toMap(Branch::no, one -> one.name(formats.reader())));
        }
    }

    /** So that all of them stand in one line on a laptop. */
    private static final String CHOICE = "140px";

    private final Select<String> state = new Select<>();
    private final Select<String> source = new Select<>();
    private final Select<String> branch = new Select<>();
    private final Checkbox overdue = new Checkbox();
    private final Select<CaseSort> sort = new Select<>();
    private final TextField search = new TextField();

    CaseFilterBar(CaseTexts texts, Choices choices, Consumer<CaseFilter> changed) {
        addClassNames("jl-toolbar", "jl-cases-filter");
        Map<String, String> names = choices.branches();
        fill(
                state,
                texts.text("filter.state"),
                Stream.concat(
                                Stream.of(CaseQuery.UNDER_WAY),
                                Arrays.stream(CaseState.values()).map(CaseState::slug))
                        .toList(),
                one -> texts.text("state." + one));
        fill(
                source,
                texts.text("filter.source"),
                Arrays.stream(CaseSource.values()).map(CaseSource::slug).toList(),
                one -> texts.text("source." + one));
        fill(
                branch,
                texts.text("filter.branch"),
                names.keySet().stream().sorted().toList(),
                one -> names.getOrDefault(one, one));
        branch.setVisible(!names.isEmpty());
        overdue.setLabel(texts.text("filter.overdue"));
        sort.setItems(CaseSort.values());
        sort.setItemLabelGenerator(one -> texts.text("sort." + one.slug()));
        sort.setAriaLabel(texts.text("sort"));
        sort.addClassName("jl-only-phone");
        sort.addValueChangeListener(event -> tell(event.isFromClient(), changed));
        search.setPlaceholder(texts.text("filter.q"));
        search.setAriaLabel(texts.text("filter.q"));
        search.setWidth("230px");
        search.setMaxWidth("100%");
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        Stream.of(state, source, branch).forEach(select -> select.setWidth(CHOICE));
        Stream.of(state, source, branch)
                .forEach(select -> select.addValueChangeListener(event -> tell(event.isFromClient(), changed)));
        overdue.addValueChangeListener(event -> tell(event.isFromClient(), changed));
        search.addValueChangeListener(event -> tell(event.isFromClient(), changed));
        add(search, sort, state, source, branch, overdue);
    }

    void set(CaseFilter filter) {
        sort.setValue(filter.sort());
        state.setValue(filter.state());
        source.setValue(filter.source());
        branch.setValue(filter.branch());
        overdue.setValue(filter.overdue());
        search.setValue(filter.q() == null ? "" : filter.q());
    }

    private void tell(boolean byReader, Consumer<CaseFilter> changed) {
        if (byReader) {
            changed.accept(new CaseFilter(
                    state.getValue(),
                    source.getValue(),
                    branch.getValue(),
                    overdue.getValue(),
                    search.getValue().isBlank() ? null : search.getValue().strip(),
                    sort.getValue(),
                    0));
        }
    }

    private static void fill(
            Select<String> select,
            String label,
            List<String> values,
            com.vaadin.flow.component.ItemLabelGenerator<String> names) {
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(label);
        select.setPlaceholder(label);
        select.setAriaLabel(label);
        select.setItemLabelGenerator(one -> one == null ? label : names.apply(one));
    }
}
