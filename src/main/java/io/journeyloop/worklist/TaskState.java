package io.journeyloop.worklist;

/**
 * OPEN: to be done; HELD: not to be done for the time being, so on nobody's list; DONE: finished by somebody; CANCELLED: the
 * journey went on without it.
 */
public enum TaskState {
    OPEN,
    HELD,
    DONE,
    CANCELLED
}
