package io.journeyloop.metrics.persistence;

import java.time.LocalDate;

/** Journey instances of one length: a bucket of {@code statistics.DurationSketch}. */
public record DurationRow(
        int versionId,
        String branchNo,
        LocalDate cohortDay,
        String touchpoint,
        int bucket,
        long n,
        long totalSeconds) {}
