package io.journeyloop.metrics.persistence;

import io.journeyloop.journey.VersionId;
import java.time.LocalDate;

/** What happened to those who entered a touchpoint on a day; also the amounts to add to it. */
public record CounterRow(
        VersionId versionId,
        String branchNo,
        LocalDate cohortDay,
        String touchpoint,
        long entered,
        long completed,
        long leftCount,
        long breakpoints,
        long reconnected,
        long recovered,
        long elsewhere,
        long lost) {}
