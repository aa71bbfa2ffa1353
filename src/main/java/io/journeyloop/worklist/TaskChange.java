package io.journeyloop.worklist;

import java.util.Map;
import java.util.function.Function;

/**
 * What a transition makes of a task. {@link TaskWriter} alone stores it and tells the others.
 *
 * @param before as it is stored
 * @param answers what was filled in, where it was finished with a form; people's words
 */
record TaskChange(Task before, Task after, Map<String, Object> answers) {

    boolean isChanged() {
        return !after.equals(before);
    }

    /** Whether it is over now and was not before. */
    boolean isEnd() {
        return before.state().isUnderWay() && !after.state().isUnderWay();
    }

    /** And then another, as if both were one. */
    TaskChange then(Function<Task, TaskChange> next) {
        TaskChange more = next.apply(after);
        return new TaskChange(before, more.after, more.answers);
    }

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "TaskChange[" + before + " to " + after + "]";
    }
}
