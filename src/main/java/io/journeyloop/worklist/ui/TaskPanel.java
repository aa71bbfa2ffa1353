package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.journey.Labels;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.staff.Masking;
import io.journeyloop.worklist.GivenResult;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import io.journeyloop.worklist.TaskState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final LocaleFormats formats;
    private final Actions actionHandlers;
    private final TaskForm form;

    TaskPanel(TaskDossier dossier, String reader, Labels labels, LocaleFormats formats, Actions actionHandlers) {
        this.dossier = dossier;
        this.task = dossier.task();
        this.reader = reader;
        this.labels = labels;
        this.formats = formats;
        this.actionHandlers = actionHandlers;
        this.form = new TaskForm(dossier, labels, formats, typed -> actionHandlers.keep(task, typed));
        getElement().setAttribute("data-task", task.id());
        addClassNames("jl-card", "jl-task-panel");
        Div body = new Div(new TaskDetails(dossier, formats));
        body.addClassName("jl-task-body");
        if (dossier.script() != null) {
            body.add(new TaskScript(dossier.script()));
        }
        past().ifPresent(body::add);
        add(head(), body, work());
    }

    /** Finishes with the outcome of that number, counted from one; nothing where there is none. */
    void finish(int number) {
        if (mayFinish() && number >= 1 && number <= task.outcomes().size()) {
            finish(task.outcomes().get(number - 1));
        }
    }

    private void finish(String outcome) {
        TaskAids.@Nullable Script script = dossier.script();
        actionHandlers.finish(task, outcome, form, script == null ? null : script.version());
    }

    /** Takes the task, or gives it back. */
    void toggleClaim() {
        if (dossier.mayDo() && task.assignee() == null) {
            actionHandlers.claim(task);
        } else if (dossier.mayDo() && reader.equals(task.assignee())) {
            actionHandlers.release(task);
        }
    }

    private boolean mayFinish() {
        return dossier.mayDo()
                && dossier.own().given() == null
                && (task.assignee() == null || task.assignee().equals(reader));
    }

    private Component head() {
        Button back = new Button(Icon.BACK.create(), click -> actionHandlers.close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        back.setAriaLabel(getTranslation("worklist.close"));
        back.addClassName("jl-only-phone");
        Button close = new Button(Icon.CLOSE.create(), click -> actionHandlers.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        close.setAriaLabel(getTranslation("worklist.close"));
        close.setTooltipText(getTranslation("worklist.close"));
        close.addClassNames("jl-spread", "jl-hide-phone");
        Div line = new Div(back, whom(), close);
        line.addClassName("jl-row");
        H2 title = new H2(dossier.taskName());
        Header head = new Header(line, title);
        head.addClassName("jl-task-head");
        return head;
    }

    private Component whom() {
        Div whom = new Div();
        whom.addClassNames("jl-row", "jl-task-customer");
        Customer customer = dossier.customer();
        if (customer == null) {
            whom.add(new Span(getTranslation("worklist.unknown-customer")));
        } else {
            String name = Masking.name(customer.name());
            Anchor link =
                    new Anchor("customers/" + customer.customerNo(), name.isEmpty() ? customer.customerNo() : name);
            link.addClassNames("jl-task-name", "jl-ellipsis");
            whom.add(link);
            String phone = Masking.phone(customer.phone());
            if (!phone.isEmpty()) {
                whom.add(part(phone, "jl-masked"));
            }
            whom.add(part(getTranslation("worklist.tier." + customer.tier().slug()), "jl-task-tier"));
        }
        whom.add(part(dossier.branchName(), "jl-small", "jl-ellipsis"));
        return whom;
    }

    private static Span part(String text, String... classes) {
        Span part = new Span(text);
        part.addClassNames(classes);
        return part;
    }

    private Optional<Component> past() {
        List<TimelineEntry> past = dossier.past();
        if (past.isEmpty()) {
            return Optional.empty();
        }
        Div list = new Div(new H3(getTranslation("worklist.past")));
        list.addClassName("jl-task-past");
        boolean chinese = "zh".equals(getLocale().getLanguage());
        past.forEach(entry -> {
            Div line =
                    new Div(RelativeTime.of(formats, entry.at()), new Span(chinese ? entry.titleZh() : entry.title()));
            line.addClassName("jl-task-past-line");
            if (entry.detail() != null) {
                line.add(part(Masking.words(entry.detail()), "jl-small"));
            }
            list.add(line);
        });
        return Optional.of(list);
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
        return new StateBadge(State.GOOD, getTranslation("worklist.done", outcome, dossier.name(task.finishedBy())));
    }

    private String whyNot() {
        return task.assignee() != null && !task.assignee().equals(reader)
                ? getTranslation("worklist.mark.taken", dossier.name(task.assignee()))
                : getTranslation(
                        "worklist.not-your-role",
                        getTranslation("staff.role." + task.role().slug()));
    }

    private Component holding() {
        Div line = new Div();
        line.addClassNames("jl-row", "jl-task-holding");
        if (dossier.mayDo() && task.assignee() == null) {
            line.add(quiet(new Button(getTranslation("worklist.claim"), click -> actionHandlers.claim(task))));
        } else if (dossier.mayDo() && reader.equals(task.assignee())) {
            line.add(quiet(new Button(getTranslation("worklist.release"), click -> actionHandlers.release(task))));
        }
        if (!dossier.colleagues().isEmpty()) {
            Select<String> assign = new Select<>();
            assign.setItems(dossier.colleagues());
            assign.setItemLabelGenerator(dossier::name);
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
