package io.journeyloop.worklist;

import java.time.Instant;

/**
 * A result that its giver may still take back.
 *
 * @param until when the journey is told
 */
public record GivenResult(Task task, String outcome, Instant until) {}
