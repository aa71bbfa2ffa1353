package io.journeyloop.metrics.persistence;

import java.time.LocalDate;

/** What happened to those who entered a touchpoint on a day; also the amounts to add to it. */
public record CounterRow(
        int versionId,
        String branchNo,
        LocalDate cohortDay,
        String touchpoint,
        int entered,
        int completed,
        int leftCount,
        int breakpoints,
        int reconnected,
        int recovered,
        int lost) {}
