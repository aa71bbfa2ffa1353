package io.journeyloop.lobby;

import java.time.Instant;

/**
 * Something a customer told online, as the sender wrote it.
 *
 * @param field the form's field, e.g. {@code need}
 * @param value the choice or words
 */
public record PrefilledAnswer(String field, String value, Instant at) {}
