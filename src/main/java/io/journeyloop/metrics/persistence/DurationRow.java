package io.journeyloop.metrics.persistence;

import io.journeyloop.journey.VersionId;
import java.time.LocalDate;

/** Journey instances of one length: a bucket of {@code statistics.DurationSketch}. */
public record DurationRow(
        VersionId versionId,
        String branchNo,
        LocalDate cohortDay,
        String touchpoint,
        int bucket,
        long n,
        long totalSeconds) {}
