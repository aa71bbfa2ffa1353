package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.ViewTabs;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.Role;
import io.journeyloop.worklist.Counts;
import io.journeyloop.worklist.TaskSort;
import io.journeyloop.worklist.TaskView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Views with their counts, search, filters, order and export. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TodayHead extends Div {

    private final transient LocaleFormats formats;
    private final PageHeader title = new PageHeader(getTranslation("worklist.title"));
    private final Map<TaskView, Span> counts = new EnumMap<>(TaskView.class);
    private final Map<TaskView, Tab> tabs = new EnumMap<>(TaskView.class);
    private final ViewTabs views = new ViewTabs();
    private final TextField search = new TextField();
    private final Select<TaskSort> sort = new Select<>();
    private final Select<Branch> branch = new Select<>();
    private final Select<Role> role = new Select<>();
    private transient Consumer<TodayState> go = chosen -> {};
    private TodayState state = TodayState.of(com.vaadin.flow.router.QueryParameters.empty());

    TodayHead(TodayPlaces places, TaskFile file, LocaleFormats formats) {
        this.formats = formats;
        addClassName("jl-today-head");
        views();
        search();
        sort();
        branch(places.branches());
        role(places.roles());
        title.addTools(search, branch, role, sort, export(() -> file.download(state, getLocale())));
        add(title, views);
    }

    /** What the reader chooses is told to that. */
    void listen(Consumer<TodayState> chosen) {
        go = chosen;
    }

    /** Shows how things stand, without telling anybody of a change. */
    void show(TodayState now, Counts numbers) {
        state = now;
        counts.forEach((view, badge) -> badge.setText(formats.count(numbers.of(view))));
        views.setSelectedTab(tabs.get(now.view()));
        title.setFacts(
                getTranslation("worklist.facts", formats.count(numbers.today()), formats.count(numbers.overdue())));
        search.setValue(now.q() == null ? "" : now.q());
        sort.setValue(now.sort());
        role.setValue(now.role());
        branch.setValue(branch.getListDataView()
                .getItems()
                .filter(one -> one.no().equals(now.branch()))
                .findFirst()
                .orElse(null));
    }

    void focusSearch() {
        search.focus();
    }

    private void views() {
        for (TaskView view : TaskView.values()) {
            Span count = new Span();
            count.addClassNames("jl-count", "jl-count-" + view.slug());
            Tab tab = new Tab(new Span(getTranslation("worklist.view." + view.slug())), count);
            counts.put(view, count);
            tabs.put(view, tab);
            views.add(tab);
        }
        views.addClassName("jl-today-views");
        views.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                tabs.entrySet().stream()
                        .filter(one -> one.getValue().equals(change.getSelectedTab()))
                        .findFirst()
                        .ifPresent(one -> go.accept(state.withView(one.getKey())));
            }
        });
    }

    private void search() {
        search.setPlaceholder(getTranslation("worklist.search"));
        search.setAriaLabel(getTranslation("worklist.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("jl-today-search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(state.withSearch(change.getValue()));
            }
        });
    }

    private void sort() {
        sort.setItems(TaskSort.values());
        sort.setItemLabelGenerator(one -> getTranslation("worklist.sort." + one.name()));
        sort.setAriaLabel(getTranslation("worklist.sort"));
        sort.addClassNames("jl-today-sort", "jl-hide-phone");
        sort.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(state.withSort(change.getValue()));
            }
        });
    }

    private void branch(List<Branch> all) {
        branch.setItems(all);
        branch.setEmptySelectionAllowed(true);
        branch.setEmptySelectionCaption(getTranslation("worklist.all-branches"));
        branch.setItemLabelGenerator(
                one -> one == null ? getTranslation("worklist.all-branches") : one.no() + " " + one.name(getLocale()));
        branch.setPlaceholder(getTranslation("worklist.all-branches"));
        branch.setAriaLabel(getTranslation("staff.branch"));
        branch.setVisible(!all.isEmpty());
        branch.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(state.withBranch(
                        change.getValue() == null ? null : change.getValue().no()));
            }
        });
    }

    private void role(List<Role> all) {
        role.setItems(all);
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(getTranslation("worklist.all-roles"));
        role.setItemLabelGenerator(
                one -> one == null ? getTranslation("worklist.all-roles") : getTranslation("staff.role." + one.slug()));
        role.setPlaceholder(getTranslation("worklist.all-roles"));
        role.setAriaLabel(getTranslation("worklist.role"));
        role.setVisible(!all.isEmpty());
        role.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(state.withRole(change.getValue()));
            }
        });
    }

    private Anchor export(Supplier<DownloadHandler> file) {
        Button button = new Button(getTranslation("worklist.export"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Anchor export = new Anchor(event -> file.get().handleDownloadRequest(event), "");
        export.add(button);
        export.addClassName("jl-hide-phone");
        return export;
    }
}
