package io.journeyloop.worklist;

import com.vaadin.flow.component.Component;

/** Shows tasks on other screens than the worklist's own. */
public interface TaskScreens {

    /**
     * One task to be finished now: what may be said, its few fields, its outcomes as buttons to be hit with a thumb.
     * Somebody who may not finish it is told whose it is.
     *
     * @param done is run once it is finished, when the journey has moved on
     * @throws io.journeyloop.common.Problem (not found; forbidden outside one's branch)
     */
    Component nextTask(TaskId taskId, Runnable done);
}
