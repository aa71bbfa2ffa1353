package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.journeyloop.journey.Labels;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.worklist.GivenResult;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import io.journeyloop.worklist.TaskState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One task, open before its doer: whom, why now, what was promised and said, and the ways to finish it. */
class TaskPanel extends Section {

    /** What the reader decided. */
    interface Actions {
        void close();

        void claim(Task task);

        void release(Task task);

        void assign(Task task, String username);

        void finish(Task task, String outcome, TaskForm form, @Nullable String scriptShown);

        void undo(GivenResult given);

        void keep(Task task, Map<String, String> typed);
    }

    private final TaskDossier dossier;
    private final Task task;
    private final String reader;
    private final Labels labels;
    private final Actions actionHandlers;
    private final TaskForm form;

    TaskPanel(TaskDossier dossier, String reader, Labels labels, LocaleFormats formats, Actions actionHandlers) {
        this.dossier = dossier;
        this.task = dossier.task();
        this.reader = reader;
        this.labels = labels;
        this.actionHandlers = actionHandlers;
        this.form = new TaskForm(dossier, labels, formats, typed -> actionHandlers.keep(task, typed));
        getElement().setAttribute("data-task", task.id().value());
        addClassNames("jl-card", "jl-task-panel");
        Div body = new Div(new TaskDetails(dossier, formats));
        body.addClassName("jl-task-body");
        if (dossier.briefing().script() != null) {
            body.add(new TaskScript(dossier.briefing().script()));
        }
        if (!dossier.customer().past().isEmpty()) {
            body.add(new TaskPast(dossier.customer().past(), formats));
        }
        add(new TaskPanelHead(dossier, actionHandlers::close), body, work());
    }

    /** Finishes with the outcome of that number, counted from one; nothing where there is none. */
    void finish(int number) {
        if (mayFinish() && number >= 1 && number <= task.outcomes().size()) {
            finish(task.outcomes().get(number - 1));
        }
    }

    private void finish(String outcome) {
        if (task.isLeftBy(outcome) || form.isComplete()) {
            TaskAids.@Nullable Script script = dossier.briefing().script();
            String shown = script == null ? null : script.version();
            OutcomeQuestion.ask(this, task, outcome, labels, () -> actionHandlers.finish(task, outcome, form, shown));
        }
    }

    /** Takes the task, or gives it back. */
    void toggleClaim() {
        if (dossier.own().mayDo() && task.assignee() == null) {
            actionHandlers.claim(task);
        } else if (dossier.own().mayDo() && reader.equals(task.assignee())) {
            actionHandlers.release(task);
        }
    }

    private boolean mayFinish() {
        return dossier.own().mayDo()
                && dossier.own().given() == null
                && (task.assignee() == null || task.assignee().equals(reader));
    }

    private static Span part(String text, String... classes) {
        Span part = new Span(text);
        part.addClassNames(classes);
        return part;
    }

    private Component work() {
        Div work = new Div();
        work.addClassName("jl-task-work");
        if (task.state() != TaskState.OPEN) {
            work.add(over());
            return work;
        }
        GivenResult given = dossier.own().given();
        if (given != null) {
            work.add(given(given));
            return work;
        }
        if (mayFinish()) {
            work.add(form, new TaskOutcomes(task, labels, true, this::finish));
        } else {
            work.add(part(whyNot(), "jl-2nd"));
        }
        work.add(holding());
        return work;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("this.jlSince = performance.now()");
    }

    private Component given(GivenResult given) {
        String outcome = labels.outcome(task.processKey(), given.outcome(), getLocale());
        Button undo = new Button(getTranslation("worklist.undo"), click -> actionHandlers.undo(given));
        Div line = new Div(new StateBadge(State.GOOD, getTranslation("worklist.given.task", outcome)), undo);
        line.addClassName("jl-row");
        return line;
    }

    private Component over() {
        if (task.state() == TaskState.HELD) {
            return new StateBadge(State.HOLD, getTranslation("worklist.held"));
        }
        if (task.state() == TaskState.CANCELLED) {
            return new StateBadge(State.NEUTRAL, getTranslation("worklist.cancelled"));
        }
        String outcome = labels.outcome(task.processKey(), String.valueOf(task.outcome()), getLocale());
        return new StateBadge(
                State.GOOD,
                getTranslation("worklist.done", outcome, dossier.people().name(task.finishedBy())));
    }

    private String whyNot() {
        return task.assignee() != null && !task.assignee().equals(reader)
                ? getTranslation("worklist.mark.taken", dossier.people().name(task.assignee()))
                : getTranslation(
                        "worklist.not-your-role",
                        getTranslation("staff.role." + task.role().slug()));
    }

    private Component holding() {
        Div line = new Div();
        line.addClassNames("jl-row", "jl-task-holding");
        if (dossier.own().mayDo() && task.assignee() == null) {
            line.add(quiet(new Button(getTranslation("worklist.claim"), click -> actionHandlers.claim(task))));
        } else if (dossier.own().mayDo() && reader.equals(task.assignee())) {
            line.add(quiet(new Button(getTranslation("worklist.release"), click -> actionHandlers.release(task))));
        }
        if (!dossier.people().colleagues().isEmpty()) {
            Select<String> assign = new Select<>();
            assign.setItems(dossier.people().colleagues());
            assign.setItemLabelGenerator(dossier.people()::name);
            assign.setPlaceholder(getTranslation("worklist.assign"));
            assign.setAriaLabel(getTranslation("worklist.assign"));
            assign.addValueChangeListener(change -> {
                if (change.getValue() != null) {
                    actionHandlers.assign(task, change.getValue());
                }
            });
            line.add(assign);
        }
        return line;
    }

    private static Button quiet(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
