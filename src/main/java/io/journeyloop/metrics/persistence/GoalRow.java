package io.journeyloop.metrics.persistence;

import java.time.LocalDate;

/**
 * Of those who entered a journey on a day, how many reached its goal on which day of theirs: 0 is within the first 24
 * hours of each one's entry.
 */
public record GoalRow(int versionId, String branchNo, LocalDate cohortDay, int goalDay, long n) {}
