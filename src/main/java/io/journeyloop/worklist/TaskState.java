package io.journeyloop.worklist;

/** Where a task stands. */
public enum TaskState {
    /** To be done. */
    OPEN,
    /** Not to be done for the time being, so on nobody's list. */
    HELD,
    /** Finished by somebody. */
    DONE,
    /** The journey went on without it. */
    CANCELLED;

    public boolean isUnderWay() {
        return this == OPEN || this == HELD;
    }
}
