package io.journeyloop.metrics;

import io.journeyloop.journey.LoggedEvent;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.persistence.MixRow;
import io.journeyloop.time.BankZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds events up by week of entrance, branch and kind of customer: what branches are compared by on the same mix. */
final class CaseMixCounter {

    private record Cell(VersionId versionId, String touchpoint, LocalDate week, String branchNo, String stratum) {}

    private static final class Counts {
        private long entered;
        private long ended;
        private long breakpoints;
    }

    /** The order of the primary key, in which rows are locked. */
    private static final Comparator<Cell> BY_KEY = Comparator.comparing(Cell::versionId)
            .thenComparing(Cell::touchpoint)
            .thenComparing(Cell::week)
            .thenComparing(Cell::branchNo)
            .thenComparing(Cell::stratum);

    private final BankZone zone;
    private final Map<Cell, Counts> counts = new TreeMap<>(BY_KEY);

    CaseMixCounter(BankZone zone) {
        this.zone = zone;
    }

    void addAll(List<LoggedEvent> events) {
        events.stream()
                .filter(event -> !event.touchpoint().equals(TouchpointEvent.JOURNEY))
                .forEach(this::add);
    }

    private void add(LoggedEvent event) {
        switch (event.kind()) {
            case ENTERED -> of(event).entered++;
            case COMPLETED, LEFT -> of(event).ended++;
            case BREAKPOINT -> of(event).breakpoints++;
            case BREAK_UNDONE -> of(event).breakpoints--;
            default -> {}
        }
    }

    private Counts of(LoggedEvent event) {
        LocalDate week = monday(zone.day(event.enteredAt()));
        return counts.computeIfAbsent(
                new Cell(
                        event.versionId(),
                        event.touchpoint(),
                        week,
                        event.branchNo().value(),
                        event.stratum()),
                key -> new Counts());
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    List<MixRow> rows() {
        return counts.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static MixRow row(Cell cell, Counts c) {
        return new MixRow(
                cell.versionId(),
                cell.touchpoint(),
                cell.week(),
                cell.branchNo(),
                cell.stratum(),
                c.entered,
                c.ended,
                c.breakpoints);
    }
}
