package io.journeyloop.worklist;

/** A task came to be; told in its transaction. */
public record TaskOpened(Task task) {}
