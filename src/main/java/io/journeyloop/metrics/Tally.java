package io.journeyloop.metrics;

import io.journeyloop.journey.LoggedEvent;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.persistence.CounterRow;
import io.journeyloop.metrics.persistence.DurationRow;
import io.journeyloop.metrics.persistence.GoalRow;
import io.journeyloop.statistics.DurationSketch;
import io.journeyloop.time.BankZone;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds events up to counters. An event counts on the day its touchpoint was entered, for its branch and for the whole
 * bank. Every entrance counts: a customer who goes through a touchpoint twice is two entrants, each of whom can
 * complete it once, which is why a pass rate never exceeds 100 %. A goal from before the entry counts nowhere.
 */
final class Tally {

    /** The whole bank, in place of a branch number. */
    static final String ALL_BRANCHES = "*";

    private record Cell(VersionId versionId, String branchNo, LocalDate day, String touchpoint) {}

    private record Bucket(Cell cell, int bucket) {}

    private record GoalDay(Cell cell, int day) {}

    private static final class Counts {
        private long entered;
        private long completed;
        private long left;
        private long breakpoints;
        private long reconnected;
        private long recovered;
        private long elsewhere;
        private long lost;

        void add(Kind kind) {
            switch (kind) {
                case ENTERED, JOURNEY_ENTERED -> entered++;
                case COMPLETED, GOAL -> completed++;
                case LEFT, JOURNEY_ENDED -> left++;
                case BREAKPOINT -> breakpoints++;
                case RECONNECTED -> reconnected++;
                case RECOVERED -> recovered++;
                case ELSEWHERE -> elsewhere++;
                case LOST -> lost++;
                case BREAK_UNDONE -> breakpoints--;
                case RECONNECT_UNDONE -> reconnected--;
                case ELSEWHERE_UNDONE -> elsewhere--;
                case LOST_UNDONE -> lost--;
                // Abandoning is counted as the breakpoint that it becomes; a follow-up by what it reconnects.
                case ABANDONED, FOLLOW_UP -> {}
            }
        }
    }

    /** The order of the primary key, in which rows are locked. */
    private static final Comparator<Cell> BY_KEY = Comparator.comparing(Cell::versionId)
            .thenComparing(Cell::branchNo)
            .thenComparing(Cell::day)
            .thenComparing(Cell::touchpoint);

    private final BankZone zone;
    private final Map<Cell, Counts> counts = new TreeMap<>(BY_KEY);
    private final Map<Bucket, long[]> durations =
            new TreeMap<>(Comparator.comparing(Bucket::cell, BY_KEY).thenComparingInt(Bucket::bucket));

    private final Map<GoalDay, Long> goals =
            new TreeMap<>(Comparator.comparing(GoalDay::cell, BY_KEY).thenComparingInt(GoalDay::day));

    Tally(BankZone zone) {
        this.zone = zone;
    }

    void addAll(List<LoggedEvent> events) {
        events.forEach(this::add);
    }

    private void add(LoggedEvent event) {
        if (event.kind() == Kind.GOAL && event.at().isBefore(event.enteredAt())) {
            return;
        }
        LocalDate day = zone.day(event.enteredAt());
        add(event, new Cell(event.versionId(), event.branchNo().value(), day, event.touchpoint()));
        add(event, new Cell(event.versionId(), ALL_BRANCHES, day, event.touchpoint()));
    }

    private void add(LoggedEvent event, Cell cell) {
        counts.computeIfAbsent(cell, key -> new Counts()).add(event.kind());
        if (event.kind() == Kind.COMPLETED || event.kind() == Kind.GOAL) {
            long seconds = Math.max(
                    0,
                    Math.round(Duration.between(event.enteredAt(), event.at()).toMillis() / 1000.0));
            long[] sum =
                    durations.computeIfAbsent(new Bucket(cell, DurationSketch.bucket(seconds)), key -> new long[2]);
            sum[0]++;
            sum[1] += seconds;
        }
        if (event.kind() == Kind.GOAL) {
            goals.merge(new GoalDay(cell, goalDay(event)), 1L, Long::sum);
        }
    }

    /** Reached exactly n days after the entry is reached within n days. */
    private static int goalDay(LoggedEvent event) {
        long millis = Duration.between(event.enteredAt(), event.at()).toMillis();
        return (int) Math.min(
                GoalCurve.MOST_DAYS,
                Math.max(0, millis - 1) / Duration.ofDays(1).toMillis());
    }

    List<CounterRow> counters() {
        return counts.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<DurationRow> durations() {
        return durations.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<GoalRow> goals() {
        return goals.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static GoalRow row(GoalDay goal, long n) {
        Cell cell = goal.cell();
        return new GoalRow(cell.versionId(), cell.branchNo(), cell.day(), goal.day(), n);
    }

    private static CounterRow row(Cell cell, Counts c) {
        return new CounterRow(
                cell.versionId(),
                cell.branchNo(),
                cell.day(),
                cell.touchpoint(),
                c.entered,
                c.completed,
                c.left,
                c.breakpoints,
                c.reconnected,
                c.recovered,
                c.elsewhere,
                c.lost);
    }

    private static DurationRow row(Bucket bucket, long[] sum) {
        Cell cell = bucket.cell();
        return new DurationRow(
                cell.versionId(), cell.branchNo(), cell.day(), cell.touchpoint(), bucket.bucket(), sum[0], sum[1]);
    }
}
