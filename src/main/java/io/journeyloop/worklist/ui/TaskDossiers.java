package io.journeyloop.worklist.ui;

import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.Worklist;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gathers what stands around one task, from those who know it. */
@Component
class TaskDossiers {

    private final Worklist worklist;
    private final TaskTexts texts;
    private final TaskCustomers customers;
    private final TaskBriefings briefings;
    private final TaskColleagues colleagues;
    private final OwnWork own;
    private final TaskClocks clocks;

    TaskDossiers(
            Worklist worklist,
            TaskTexts texts,
            TaskCustomers customers,
            TaskBriefings briefings,
            TaskColleagues colleagues,
            OwnWork own,
            TaskClocks clocks) {
        this.worklist = worklist;
        this.texts = texts;
        this.customers = customers;
        this.briefings = briefings;
        this.colleagues = colleagues;
        this.own = own;
        this.clocks = clocks;
    }

    /** One task with all that helps; refused like the task itself. */
    TaskDossier of(TaskId taskId, Locale reader) {
        Task task = worklist.get(taskId);
        return new TaskDossier(
                task,
                texts.setting(task, reader),
                customers.of(task),
                briefings.of(task, reader),
                colleagues.of(task),
                own.of(task),
                clocks.of(task));
    }
}
