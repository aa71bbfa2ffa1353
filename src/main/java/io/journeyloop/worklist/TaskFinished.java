package io.journeyloop.worklist;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody finished a task; told in the same transaction, before the journey moves on.
 *
 * @param form what was filled in, free texts included
 * @param by user name, {@code system} where no person did it
 */
public record TaskFinished(Task task, String outcome, Map<String, Object> form, String by, Instant at) {}
