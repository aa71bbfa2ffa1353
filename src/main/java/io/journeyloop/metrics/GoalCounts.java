package io.journeyloop.metrics;

import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.persistence.CounterMapper;
import io.journeyloop.metrics.persistence.CounterMapper.GoalSum;
import io.journeyloop.metrics.persistence.GoalRow;
import io.journeyloop.statistics.LifeTable;
import io.journeyloop.time.BankZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The life table of a journey's goal from the counters: cohorts that have been watched to the end are read as one, so
 * what it costs depends on the length of the journey and not on the years that are stored.
 */
@Component
class GoalCounts {

    private final CounterMapper counters;
    private final BankZone zone;

    GoalCounts(CounterMapper counters, BankZone zone) {
        this.counters = counters;
        this.zone = zone;
    }

    /** The first {@code days} days of those who entered from {@code from} to {@code to}, both included. */
    LifeTable table(
            Collection<VersionId> versions,
            String cell,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int days,
            Instant now) {
        LocalDate ripe = zone.day(now.minus(Duration.ofDays(days))).minusDays(1);
        GoalCurve curve = new GoalCurve();
        if (from == null || !from.isAfter(ripe)) {
            LocalDate last = to == null || ripe.isBefore(to) ? ripe : to;
            curve.entered(ripe, counters.entrantsTogether(versions, cell, from, last));
            curve.reached(counters.goalsTogether(versions, cell, from, last).stream()
                    .map(sum -> together(sum, cell, ripe))
                    .toList());
        }
        if (to == null || to.isAfter(ripe)) {
            LocalDate first = from == null || !from.isAfter(ripe) ? ripe.plusDays(1) : from;
            counters.journeyEntrants(versions, cell, first, to)
                    .forEach(day -> curve.entered(day.cohortDay(), day.entered()));
            curve.reached(counters.goals(versions, cell, first, to));
        }
        return curve.table(days, now, this::endOf);
    }

    /** The same from rows already counted. */
    LifeTable table(List<CounterMapper.Entrants> entered, List<GoalRow> reached, int days, Instant now) {
        GoalCurve curve = new GoalCurve();
        entered.forEach(day -> curve.entered(day.cohortDay(), day.entered()));
        curve.reached(reached);
        return curve.table(days, now, this::endOf);
    }

    private static GoalRow together(GoalSum sum, String cell, LocalDate day) {
        return new GoalRow(null, cell, day, sum.goalDay(), sum.n());
    }

    private Instant endOf(LocalDate day) {
        return zone.startOf(day.plusDays(1));
    }
}
