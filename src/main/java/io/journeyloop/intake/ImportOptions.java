package io.journeyloop.intake;

import org.jspecify.annotations.Nullable;

/**
 * @param branch where lines name none: this one; null for the importing person's own, or the head office
 * @param fileName to name the list by; null where unknown
 */
public record ImportOptions(@Nullable String branch, @Nullable String fileName) {}
