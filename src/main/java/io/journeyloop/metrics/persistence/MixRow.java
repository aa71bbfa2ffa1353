package io.journeyloop.metrics.persistence;

import io.journeyloop.journey.VersionId;
import java.time.LocalDate;

/** What happened to entrants of one kind into a touchpoint of a branch in a week; also the amounts to add to it. */
public record MixRow(
        VersionId versionId,
        String touchpoint,
        LocalDate cohortWeek,
        String branchNo,
        String stratum,
        long entered,
        long ended,
        long breakpoints) {}
