package io.journeyloop.worklist.ui;

import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskDrafts;
import io.journeyloop.worklist.TaskResults;
import io.journeyloop.worklist.Worklist;
import org.springframework.stereotype.Component;

/** What the reader may do with tasks, has begun of them, or has just finished. */
@Component
class OwnWork {

    private final Worklist worklist;
    private final TaskDrafts drafts;
    private final TaskResults results;

    OwnWork(Worklist worklist, TaskDrafts drafts, TaskResults results) {
        this.worklist = worklist;
        this.drafts = drafts;
        this.results = results;
    }

    TaskOwn of(Task task) {
        return new TaskOwn(
                task.isOpen() && worklist.mayDo(task),
                drafts.of(task).orElse(null),
                results.of(task).orElse(null));
    }
}
