package io.journeyloop.contact;

import io.journeyloop.contact.WaveFigures.Cumulative;
import io.journeyloop.contact.WaveFigures.Point;
import io.journeyloop.contact.persistence.WaveMapper.Conversions;
import io.journeyloop.statistics.Estimate;
import io.journeyloop.statistics.LifeTable;
import io.journeyloop.time.BankZone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Conversion by days since the assignment; whoever is still within the window counts for as long as watched. */
final class WaveCurves {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private WaveCurves() {}

    static Cumulative of(String element, List<Conversions> all, Instant now, BankZone zone) {
        return new Cumulative(
                points(element, WaveDecision.TREAT, all, now, zone),
                points(element, WaveDecision.HOLDOUT, all, now, zone));
    }

    private static List<Point> points(
            String element, WaveDecision arm, List<Conversions> all, Instant now, BankZone zone) {
        List<Conversions> rows = all.stream()
                .filter(row -> row.element().equals(element) && row.arm().equals(arm.slug()))
                .toList();
        int days = rows.stream().mapToInt(row -> watched(row, now, zone)).max().orElse(0);
        LifeTable table = new LifeTable();
        List<Point> points = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            long atRisk = 0;
            long converted = 0;
            for (Conversions row : rows) {
                boolean there = day < watched(row, now, zone) && (row.dayReached() < 0 || row.dayReached() >= day);
                atRisk += there ? row.n() : 0;
                converted += there && row.dayReached() == day ? row.n() : 0;
            }
            if (atRisk == 0) {
                break;
            }
            Estimate share = table.day(atRisk, converted).happened(day + 1);
            points.add(new Point(day + 1, share.value(), share.low(), share.high(), atRisk));
        }
        return points;
    }

    /** Whole days that are over for all assigned on that day, no more than the window has. */
    private static int watched(Conversions row, Instant now, BankZone zone) {
        Instant last = zone.startOf(row.assignedDay().plusDays(1));
        long over = Math.floorDiv(Duration.between(last, now).toMillis(), DAY);
        return (int) Math.clamp(over, 0, Math.max(0, row.windowDays()));
    }
}
