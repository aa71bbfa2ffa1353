package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.ValueTier;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.staff.Masking;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import io.journeyloop.worklist.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One task in the list: whom, what, until when. */
class TaskLine extends ListItem {

    private final TaskId taskId;

    /** @param reader the user name of who reads it */
    TaskLine(TaskSummary summary, String reader, LocaleFormats formats) {
        Task task = summary.task();
        TaskAids.@Nullable Word word = summary.word();
        taskId = task.id();
        addClassNames("jl-list-row", "jl-task-line");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "option");
        Span whom = part(whom(summary.customer()), "jl-task-whom", "jl-ellipsis");
        Span what = part(summary.name(), "jl-task-what", "jl-ellipsis");
        what.getElement().setAttribute("title", summary.name());
        // What a colleague said about this customer is worth more than where the task belongs.
        String beside = word == null ? summary.place() : word(word);
        Span where = part(beside, "jl-task-place", "jl-small", "jl-ellipsis");
        where.setTitle(beside);
        add(mark(task, summary.holder(), reader), whom, what, where);
        add(flags(summary, reader, formats), time(task, summary.lawDays(), formats));
    }

    TaskId taskId() {
        return taskId;
    }

    void setOpen(boolean open) {
        getElement().setAttribute("aria-selected", Boolean.toString(open));
    }

    /** A masked name; the number where the bank knows no name; a dash-free word where it knows nobody. */
    private String whom(@Nullable Customer customer) {
        if (customer == null) {
            return getTranslation("worklist.unknown-customer");
        }
        String name = Masking.name(customer.name());
        return name.isEmpty() ? customer.customerNo() : name;
    }

    private String word(TaskAids.Word word) {
        return getTranslation("worklist.word.said", Masking.words(word.text()), word.by());
    }

    private static Span part(String text, String... classes) {
        Span part = new Span(text);
        part.addClassNames(classes);
        return part;
    }

    /** A filled dot for what I have, a half for a colleague's, a ring for nobody's. */
    private Component mark(Task task, String holder, String reader) {
        String kind = task.assignee() == null ? "free" : task.assignee().equals(reader) ? "mine" : "taken";
        Span mark = part("", "jl-task-mark", "jl-task-mark-" + kind);
        String words = task.assignee() == null
                ? getTranslation("worklist.mark.free")
                : getTranslation("worklist.mark." + kind, holder);
        mark.getElement().setAttribute("title", words);
        mark.getElement().setAttribute("role", "img");
        mark.getElement().setAttribute("aria-label", words);
        return mark;
    }

    private Component flags(TaskSummary summary, String reader, LocaleFormats formats) {
        Task task = summary.task();
        Customer customer = summary.customer();
        Span flags = part("", "jl-task-flags");
        if (summary.word() != null && reader.equals(task.assignee())) {
            flags.add(new StateBadge(State.WAITING, getTranslation("worklist.handed")));
        }
        if (task.assignee() != null && !task.assignee().equals(reader)) {
            flags.add(part(summary.holder(), "jl-small", "jl-ellipsis"));
        }
        if (task.legalDueAt() != null && task.dueAt() != null) {
            flags.add(due(task, formats));
        }
        if (customer != null && customer.tier() != ValueTier.MASS) {
            flags.add(part(getTranslation("worklist.tier." + customer.tier().slug()), "jl-task-tier"));
        }
        return flags;
    }

    /** The deadline by law where there is one: it must be legible in every list, however narrow. */
    private Component time(Task task, @Nullable Long lawDays, LocaleFormats formats) {
        Instant legal = task.legalDueAt();
        if (legal == null || lawDays == null) {
            return due(task, formats);
        }
        StateBadge badge =
                new StateBadge(lawDays < 0 ? State.BROKEN : State.WATCH, TaskDetails.law(this, lawDays, formats));
        badge.addClassName("jl-task-law");
        badge.setTitle(formats.dateTime(legal));
        return badge;
    }

    private static Component due(Task task, LocaleFormats formats) {
        Instant due = task.dueAt();
        Component time = due == null ? new Span("") : RelativeTime.due(formats, due);
        time.addClassName("jl-task-due");
        return time;
    }
}
