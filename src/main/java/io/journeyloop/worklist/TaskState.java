package io.journeyloop.worklist;

/** OPEN: to be done; DONE: finished by somebody; CANCELLED: the journey went on without it. */
public enum TaskState {
    OPEN,
    DONE,
    CANCELLED
}
