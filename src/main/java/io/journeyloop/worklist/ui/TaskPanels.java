package io.journeyloop.worklist.ui;

import io.journeyloop.journey.Labels;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.worklist.TaskId;
import org.springframework.stereotype.Component;

/** Opens tasks beside the list. */
@Component
class TaskPanels {

    private final TaskDossiers dossiers;
    private final Labels labels;
    private final LocaleFormats formats;
    private final CurrentStaff current;

    TaskPanels(TaskDossiers dossiers, Labels labels, LocaleFormats formats, CurrentStaff current) {
        this.dossiers = dossiers;
        this.labels = labels;
        this.formats = formats;
        this.current = current;
    }

    /** @throws io.journeyloop.common.Problem (not found; forbidden) as for the task itself */
    TaskPanel of(TaskId taskId, TaskPanel.Actions actions) {
        return new TaskPanel(dossiers.of(taskId, formats.reader()), current.name(), labels, formats, actions);
    }
}
