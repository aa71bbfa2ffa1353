package io.journeyloop.journey.model;

import org.jspecify.annotations.Nullable;

/**
 * A sequence flow whose both ends are known.
 *
 * @param condition its condition as written; null where it has none
 * @param isDefault whether its source takes it where no condition holds
 */
public record SequenceFlow(String id, Node from, Node to, @Nullable String condition, boolean isDefault) {}
