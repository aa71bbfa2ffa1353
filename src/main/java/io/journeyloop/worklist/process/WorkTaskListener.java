package io.journeyloop.worklist.process;

import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskLedger;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Translates what happens to a user task. */
@Component
class WorkTaskListener implements TaskListener {

    private final TaskReader reader;
    private final TaskLedger ledger;

    /** Lazy, because the engine is built with its listeners and the ledger's neighbours ask the engine. */
    WorkTaskListener(@Lazy TaskReader reader, @Lazy TaskLedger ledger) {
        this.reader = reader;
        this.ledger = ledger;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> ledger.opened(reader.read(task));
            case EVENTNAME_ASSIGNMENT -> ledger.assigned(new TaskId(task.getId()), task.getAssignee());
            case EVENTNAME_COMPLETE -> ledger.completed(new TaskId(task.getId()), outcome(task));
            case EVENTNAME_DELETE -> ledger.cancelled(new TaskId(task.getId()));
            default -> throw new IllegalStateException("Not listened for: " + task.getEventName());
        }
    }

    private static String outcome(DelegateTask task) {
        String outcome = ProcessVariables.OUTCOME.in(task);
        return outcome == null ? "" : outcome;
    }
}
