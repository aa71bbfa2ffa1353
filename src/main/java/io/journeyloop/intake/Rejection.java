package io.journeyloop.intake;

import org.jspecify.annotations.Nullable;

/**
 * Why a line was not taken.
 *
 * @param line in the file, 1 is the line of column names
 */
public record Rejection(long line, @Nullable String field, @Nullable String value, String reason) {}
