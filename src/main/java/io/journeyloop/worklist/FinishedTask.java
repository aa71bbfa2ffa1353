package io.journeyloop.worklist;

import java.time.Instant;

/** A task as it was finished. */
public record FinishedTask(TaskId id, String outcome, String by, Instant at) {}
