package io.journeyloop.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a contact that had gone out.
 *
 * @param outcome the task's outcome, or what a digital contact's answer said
 */
public record ContactResult(@Nullable String outcome, @Nullable Instant outcomeAt, @Nullable Instant convertedAt) {}
