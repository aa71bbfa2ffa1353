package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.Labels;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import io.journeyloop.worklist.TaskDrafts;
import io.journeyloop.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** One task as the one thing to do now. */
class TaskCard extends Section {

    private final TaskDossier dossier;
    private final Task task;
    private final Worklist worklist;
    private final Labels labels;
    private final TaskForm form;
    private final Runnable done;

    TaskCard(
            TaskDossier dossier,
            Worklist worklist,
            TaskDrafts drafts,
            Labels labels,
            LocaleFormats formats,
            Runnable done) {
        this.labels = labels;
        this.dossier = dossier;
        this.task = dossier.task();
        this.worklist = worklist;
        this.form = new TaskForm(dossier, labels, formats, typed -> drafts.save(task.id(), typed));
        this.done = done;
        addClassName("jl-task-card");
        if (dossier.briefing().script() != null) {
            add(new TaskScript(dossier.briefing().script()));
        }
        if (dossier.own().mayDo()) {
            Div work = new Div(form, new TaskOutcomes(task, labels, false, this::finish));
            work.addClassName("jl-task-card-work");
            add(work);
        } else {
            Span whose = new Span(getTranslation(
                    "worklist.not-your-role",
                    getTranslation("staff.role." + task.role().slug())));
            whose.addClassName("jl-2nd");
            add(whose);
        }
    }

    private void finish(String outcome) {
        if (task.isLeftBy(outcome) || form.isComplete()) {
            OutcomeQuestion.ask(this, task, outcome, labels, () -> record(outcome));
        }
    }

    private void record(String outcome) {
        TaskAids.@Nullable Script script = dossier.briefing().script();
        try {
            worklist.complete(task.id(), outcome, form.answers(), script == null ? null : script.version());
        } catch (Problem refused) {
            if (refused.kind() == Problem.Kind.INVALID && form.show(refused)) {
                return;
            }
            throw refused;
        }
        done.run();
    }
}
