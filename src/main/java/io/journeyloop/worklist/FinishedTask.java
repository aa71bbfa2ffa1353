package io.journeyloop.worklist;

import java.time.Instant;

/** A task as it was finished. */
public record FinishedTask(String id, String outcome, String by, Instant at) {}
