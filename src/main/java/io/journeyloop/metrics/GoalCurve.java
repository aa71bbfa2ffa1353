package io.journeyloop.metrics;

import io.journeyloop.metrics.persistence.GoalRow;
import io.journeyloop.statistics.LifeTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How the goal is reached by days since the entry. A cohort is watched through a day once that day is over for all who
 * entered on the cohort's day; days that are still running count neither for nor against. Those who left the journey
 * without the goal have not reached it and stay in the denominator; those still in it are counted for as long as they
 * have been watched.
 */
final class GoalCurve {

    /** Goals later than that are in the last day. */
    static final int MOST_DAYS = 1000;

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final NavigableMap<LocalDate, Long> entered = new TreeMap<>();
    private final Map<LocalDate, Map<Integer, Long>> reached = new HashMap<>();

    /** Those who entered on a day; days add up. */
    void entered(LocalDate day, long n) {
        if (n > 0) {
            entered.merge(day, n, Long::sum);
        }
    }

    void reached(List<GoalRow> rows) {
        rows.forEach(row -> reached.computeIfAbsent(row.cohortDay(), day -> new HashMap<>())
                .merge(row.goalDay(), row.n(), Long::sum));
    }

    /**
     * The life table of the first days.
     *
     * @param endOfDay the instant at which a cohort's day is over
     */
    LifeTable table(int days, Instant now, java.util.function.Function<LocalDate, Instant> endOfDay) {
        long[] atRisk = new long[days];
        long[] events = new long[days];
        entered.forEach((cohort, n) -> {
            long watched = Duration.between(endOfDay.apply(cohort), now).toMillis() / DAY;
            Map<Integer, Long> goals = reached.getOrDefault(cohort, Map.of());
            long left = n;
            for (int day = 0; day < days && day < watched; day++) {
                long happened = Math.min(left, goals.getOrDefault(day, 0L));
                atRisk[day] += left;
                events[day] += happened;
                left -= happened;
            }
        });
        LifeTable table = new LifeTable();
        for (int day = 0; day < days; day++) {
            table.day(atRisk[day], events[day]);
        }
        return table;
    }
}
