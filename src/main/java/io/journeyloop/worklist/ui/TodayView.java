package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.worklist.Counts;
import io.journeyloop.worklist.GivenResult;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskDrafts;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskResults;
import io.journeyloop.worklist.Worklist;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
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
class TodayView extends Div implements AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final TodayHead head;
    private final TaskList list;
    private final TaskPanels panels;
    private final GivenNotices notices;
    private final Worklist worklist;
    private final TaskResults results;
    private final TaskDrafts drafts;
    private final Div detail = new Div();
    private final Div split;
    private TodayState state = TodayState.of(com.vaadin.flow.router.QueryParameters.empty());
    private @Nullable TaskPanel panel;

    TodayView(
            TodayHead head,
            TaskList list,
            TaskPanels panels,
            GivenNotices notices,
            Worklist worklist,
            TaskResults results,
            TaskDrafts drafts) {
        this.head = head;
        this.list = list;
        this.panels = panels;
        this.notices = notices;
        this.worklist = worklist;
        this.results = results;
        this.drafts = drafts;
        head.listen(this::go);
        list.listen(this::open, () -> go(state.withMore()), () -> go(state.withSearch(null)));
        notices.listen(new Doing()::undo);
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
        TodayKeys.listen(this);
        notices.show(results.mine());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (event.getNavigationTarget() != TodayView.class) {
            notices.closeAll();
        }
    }

    /** A key that the reader pressed outside of any field; a digit with the task that it was pressed for. */
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
            case "u" -> notices.undoLast();
            default -> digit(key);
        }
    }

    private void digit(String key) {
        String[] told = key.split(" ", 2);
        if (told.length == 2 && told[0].matches("[1-9]") && told[1].equals(state.task())) {
            withPanel(one -> one.finish(Integer.parseInt(told[0])));
        }
    }

    private void withPanel(java.util.function.Consumer<TaskPanel> work) {
        if (panel != null) {
            work.accept(panel);
        }
    }

    private void refresh() {
        Paged<Task> page = worklist.page(state.query());
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
            panel = panels.of(TaskId.named(id), new Doing());
            detail.add(panel);
        }
        split.setClassName("jl-split-closed", id == null);
    }

    private void move(int step) {
        list.beside(state.task(), step).ifPresent(this::open);
    }

    private void open(@Nullable TaskId taskId) {
        if (!Objects.equals(taskId == null ? null : taskId.value(), state.task())) {
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

    private final class Doing implements TaskPanel.Actions {

        @Override
        public void close() {
            open(null);
        }

        @Override
        public void claim(Task task) {
            attempt(() -> worklist.claim(task.id()));
            refresh();
        }

        @Override
        public void release(Task task) {
            attempt(() -> worklist.release(task.id()));
            refresh();
        }

        @Override
        public void assign(Task task, String username) {
            attempt(() -> worklist.assign(task.id(), username));
            refresh();
            Notification.show(getTranslation("worklist.assigned", username));
        }

        @Override
        public void finish(Task task, String outcome, TaskForm form, @Nullable String scriptShown) {
            TaskId next = list.beside(task.id().value(), 1)
                    .or(() -> list.beside(task.id().value(), -1))
                    .orElse(null);
            try {
                notices.show(List.of(attempt(() -> results.give(task.id(), outcome, form.answers(), scriptShown))));
            } catch (Problem refused) {
                if (refused.kind() == Problem.Kind.INVALID && form.show(refused)) {
                    return;
                }
                throw refused;
            }
            go(state.withTask(next));
        }

        @Override
        public void undo(GivenResult given) {
            notices.close(given);
            attempt(() -> {
                results.takeBack(given.task().id());
                return given;
            });
            Notification.show(getTranslation("worklist.undone"));
            if (given.task().id().value().equals(state.task())) {
                refresh();
            } else {
                go(state.withTask(given.task().id()));
            }
        }

        @Override
        public void keep(Task task, Map<String, String> typed) {
            attempt(() -> drafts.save(task.id(), typed));
        }
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("worklist.title"));
    }
}
