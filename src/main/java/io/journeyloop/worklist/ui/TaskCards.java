package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.Component;
import io.journeyloop.journey.Labels;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.worklist.TaskDrafts;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskScreens;
import io.journeyloop.worklist.Worklist;

/** Makes cards of tasks for other screens. */
@org.springframework.stereotype.Component
class TaskCards implements TaskScreens {

    private final TaskDossiers dossiers;
    private final Worklist worklist;
    private final TaskDrafts drafts;
    private final Labels labels;
    private final LocaleFormats formats;

    TaskCards(TaskDossiers dossiers, Worklist worklist, TaskDrafts drafts, Labels labels, LocaleFormats formats) {
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.worklist = worklist;
        this.labels = labels;
        this.formats = formats;
    }

    @Override
    public Component nextTask(TaskId taskId, Runnable done) {
        return new TaskCard(dossiers.of(taskId, formats.reader()), worklist, drafts, labels, formats, done);
    }
}
