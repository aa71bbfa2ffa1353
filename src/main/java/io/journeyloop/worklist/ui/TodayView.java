package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.Labels;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.shell.SingleKeys;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.worklist.Counts;
import io.journeyloop.worklist.TaskRow;
import io.journeyloop.worklist.Worklist;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The day's work: who is to be seen, called, helped, by when; one task open beside the list, and the next one opens
 * when it is finished. All of it by keys too: j k Enter, 1 to 9, c, / and ?.
 */
@Route("today")
@Menu(title = "worklist.title", order = 1, icon = "today")
@PermitAll
@StyleSheet("assets/today.css")
class TodayView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Worklist worklist;
    private final TaskDossiers dossiers;
    private final Labels labels;
    private final LocaleFormats formats;
    private final String reader;
    private final TodayHead head;
    private final TaskList list;
    private final Div detail = new Div();
    private final Div split;
    private TodayState state = TodayState.of(com.vaadin.flow.router.QueryParameters.empty());
    private @Nullable TaskPanel panel;

    TodayView(
            Worklist worklist,
            TaskDossiers dossiers,
            TaskFile file,
            TodayPlaces places,
            Labels labels,
            LocaleFormats formats,
            CurrentStaff current) {
        this.worklist = worklist;
        this.dossiers = dossiers;
        this.labels = labels;
        this.formats = formats;
        this.reader = current.name();
        this.head = new TodayHead(places, formats, this::go, () -> file.download(state, getLocale()));
        this.list = new TaskList(dossiers, formats, reader, this::open, () -> go(state.withMore()));
        addClassNames("jl-page", "jl-page-full", "jl-today");
        detail.addClassName("jl-today-detail");
        split = new Div(list, detail);
        split.addClassName("jl-split");
        add(head, split);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = TodayState.of(event.getLocation().getQueryParameters());
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        SingleKeys.listen(this, TodayKeys.TOLD, "jl-task-line");
    }

    /** A key that the reader pressed outside of any field. */
    @ClientCallable
    void key(String key) {
        switch (key) {
            case "j" -> move(1);
            case "k" -> move(-1);
            case "Enter" -> list.first().filter(first -> state.task() == null).ifPresent(this::open);
            case "Escape" -> open(null);
            case "c" -> withPanel(TaskPanel::toggleClaim);
            case "/" -> head.focusSearch();
            case "?" -> TodayKeys.help(this).open();
            default -> {
                if (key.matches("[1-9]")) {
                    withPanel(one -> one.finish(Integer.parseInt(key)));
                }
            }
        }
    }

    private void withPanel(java.util.function.Consumer<TaskPanel> work) {
        if (panel != null) {
            work.accept(panel);
        }
    }

    private void refresh() {
        Paged<TaskRow> page = worklist.page(state.query());
        Counts counts = worklist.counts(state.query());
        head.show(state, counts);
        list.show(page, state);
        showTask();
    }

    private void showTask() {
        detail.removeAll();
        panel = null;
        String id = state.task();
        if (id != null) {
            panel = new TaskPanel(dossiers.of(id, getLocale()), reader, labels, formats, new Doing());
            detail.add(panel);
        }
        split.setClassName("jl-split-closed", id == null);
    }

    private void move(int step) {
        list.beside(state.task(), step).ifPresent(this::open);
    }

    private void open(@Nullable String taskId) {
        if (!Objects.equals(taskId, state.task())) {
            go(state.withTask(taskId));
        }
    }

    private void go(TodayState next) {
        UI.getCurrent().navigate(TodayView.class, next.parameters());
    }

    /** Does it; where somebody was faster, shows how things stand before saying so. */
    private <T> T attempt(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Problem refused) {
            if (refused.kind() == Problem.Kind.CONFLICT) {
                refresh();
            }
            throw refused;
        }
    }

    private final class Doing implements TaskPanel.Deeds {

        @Override
        public void close() {
            open(null);
        }

        @Override
        public void claim(TaskRow task) {
            attempt(() -> worklist.claim(task.id()));
            refresh();
        }

        @Override
        public void release(TaskRow task) {
            attempt(() -> worklist.release(task.id()));
            refresh();
        }

        @Override
        public void assign(TaskRow task, String username) {
            attempt(() -> worklist.assign(task.id(), username));
            refresh();
            Notification.show(getTranslation("worklist.assigned", username));
        }

        @Override
        public void finish(TaskRow task, String outcome, TaskForm form, @Nullable String scriptShown) {
            boolean left = task.leavingOutcomes().contains(outcome);
            if (!left && !form.isComplete()) {
                return;
            }
            String next = list.beside(task.id(), 1)
                    .or(() -> list.beside(task.id(), -1))
                    .orElse(null);
            attempt(() -> worklist.complete(task.id(), outcome, form.answers(), scriptShown));
            Notification.show(
                    getTranslation("worklist.finished", labels.outcome(task.processKey(), outcome, getLocale())));
            go(state.withTask(next));
        }
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("worklist.title"));
    }
}
