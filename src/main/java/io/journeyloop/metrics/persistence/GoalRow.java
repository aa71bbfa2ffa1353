package io.journeyloop.metrics.persistence;

import io.journeyloop.journey.VersionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of those who entered a journey on a day, how many reached its goal on which day of theirs: 0 is within the first 24
 * hours of each one's entry.
 *
 * @param versionId null where several versions were counted together
 */
public record GoalRow(@Nullable VersionId versionId, String branchNo, LocalDate cohortDay, int goalDay, long n) {}
