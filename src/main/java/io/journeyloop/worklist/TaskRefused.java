package io.journeyloop.worklist;

/** A transition that a task does not allow as it stands; {@link TaskRefusals} says it by name, as colleagues call them. */
final class TaskRefused extends RuntimeException {

    enum Reason {
        /** Somebody else has it. */
        TAKEN,
        /** Somebody has just given its result. */
        GIVEN,
        /** It is on hold. */
        HELD,
        /** Somebody has finished it. */
        DONE,
        /** The journey went on without it. */
        CANCELLED
    }

    private static final long serialVersionUID = 1L;

    private final transient Task task;
    private final Reason reason;

    TaskRefused(Task task, Reason reason) {
        super(task + " refuses: " + reason);
        this.task = task;
        this.reason = reason;
    }

    Task task() {
        return task;
    }

    Reason reason() {
        return reason;
    }
}
