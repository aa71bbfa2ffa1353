package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.journeyloop.common.Paged;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The tasks of the chosen view, line by line. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TaskList extends Div {

    /** The line that is open stays in sight, and keeps the focus where a list built anew has lost it. */
    private static final String IN_SIGHT =
            """
            this.scrollIntoView({block: 'nearest'});
            if (document.activeElement === document.body) this.focus({preventScroll: true});
            """;

    private static final String ARROWS =
            """
            if (this.jlArrows) return;
            this.jlArrows = true;
            this.addEventListener('keydown', event => {
              const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
              const rows = [...this.querySelectorAll('[role=option]')];
              const at = rows.indexOf(document.activeElement);
              if (!step || at < 0) return;
              event.preventDefault();
              const next = rows[at + step];
              if (next) next.focus();
            });
            """;

    private final transient TaskSummaries summaries;
    private final transient LocaleFormats formats;
    private final String reader;
    private transient Consumer<@Nullable TaskId> open = taskId -> {};
    private transient Runnable more = () -> {};
    private transient Runnable clear = () -> {};
    private final List<TaskLine> lines = new ArrayList<>();

    TaskList(TaskSummaries summaries, LocaleFormats formats, CurrentStaff current) {
        this.summaries = summaries;
        this.formats = formats;
        this.reader = current.name();
        addClassNames("jl-card", "jl-card-flush", "jl-task-list");
    }

    /**
     * What the reader wants is told to those.
     *
     * @param clear where nothing is to be searched for any more
     */
    void listen(Consumer<@Nullable TaskId> open, Runnable more, Runnable clear) {
        this.open = open;
        this.more = more;
        this.clear = clear;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(ARROWS);
    }

    void show(Paged<Task> page, TodayState state) {
        removeAll();
        lines.clear();
        if (page.rows().isEmpty()) {
            add(nothing(state));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jl-list");
        list.getElement().setAttribute("role", "listbox");
        list.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("worklist.view." + state.view().slug()));
        summaries.of(page.rows(), getLocale()).forEach(summary -> list.add(line(summary, state)));
        add(list);
        if (page.total() > page.rows().size()) {
            add(foot(page));
        }
    }

    /** The task that many lines below (or above) that one; the first where none is open. */
    Optional<TaskId> beside(@Nullable String chosen, int step) {
        int at = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).taskId().value().equals(chosen)) {
                at = i;
            }
        }
        int next = at < 0 ? 0 : at + step;
        return next >= 0 && next < lines.size() ? Optional.of(lines.get(next).taskId()) : Optional.empty();
    }

    Optional<TaskId> first() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getFirst().taskId());
    }

    private TaskLine line(TaskSummary summary, TodayState state) {
        Task task = summary.task();
        TaskLine line = new TaskLine(summary, reader, formats);
        boolean isOpen = task.id().value().equals(state.task());
        line.setOpen(isOpen);
        if (isOpen) {
            line.getElement().executeJs(IN_SIGHT);
        }
        line.addClickListener(click -> open.accept(task.id()));
        line.getElement()
                .addEventListener("keydown", event -> open.accept(task.id()))
                .setFilter("event.key === 'Enter' || event.key === ' '")
                .addEventData("event.preventDefault()");
        lines.add(line);
        return line;
    }

    private Div foot(Paged<Task> page) {
        Button button = new Button(
                getTranslation("worklist.more", formats.count(page.rows().size()), formats.count(page.total())),
                click -> more.run());
        button.setVisible(page.rows().size() < TaskQuery.LARGEST_PAGE);
        Div foot = new Div(button);
        foot.addClassName("jl-task-foot");
        return foot;
    }

    private EmptyState nothing(TodayState state) {
        if (state.q() != null) {
            return new EmptyState(
                    Icon.SEARCH,
                    getTranslation("worklist.none-found.title"),
                    getTranslation("worklist.none-found.text"),
                    new Button(getTranslation("worklist.none-found.clear"), click -> clear.run()));
        }
        return new EmptyState(
                Icon.CHECK,
                getTranslation("worklist.empty." + state.view().slug()),
                getTranslation("worklist.empty.text"));
    }
}
