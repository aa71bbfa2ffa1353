package io.journeyloop.metrics;

import io.journeyloop.journey.JourneyMap;
import io.journeyloop.metrics.MapFigures.GoalAt;
import io.journeyloop.statistics.Estimate;
import io.journeyloop.statistics.LifeTable;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The times within which the goal rate is stated. */
final class GoalDays {

    /** Where the model doesn't say how long the journey takes. */
    static final int UNLESS_SAID = 90;

    private static final List<Integer> ALWAYS = List.of(30, 60, 90);

    private GoalDays() {}

    /** The journey's length in whole days. */
    static int horizon(JourneyMap model) {
        Duration said = model.horizon();
        if (said == null) {
            return UNLESS_SAID;
        }
        long days = said.plusDays(1).minusNanos(1).toDays();
        return (int) Math.clamp(days, 1, GoalCurve.MOST_DAYS);
    }

    /** As many days as the longest of them takes. */
    static int longest(JourneyMap model) {
        return Math.max(horizon(model), ALWAYS.getLast());
    }

    /** The goal rate at 30, 60 and 90 days and at the journey's length; empty where nobody has been watched so long. */
    static List<GoalAt> at(LifeTable table, int horizon) {
        TreeSet<Integer> days = new TreeSet<>(ALWAYS);
        days.add(horizon);
        return days.stream().map(day -> rate(table, day)).toList();
    }

    /** The rate at the journey's length, or at the longest time for which anybody has been watched; null before a day. */
    static @Nullable GoalAt stated(LifeTable table, int horizon) {
        int within = Math.min(horizon, table.observedDays());
        return within == 0 ? null : rate(table, within);
    }

    private static GoalAt rate(LifeTable table, int day) {
        if (table.observedDays() < day) {
            return new GoalAt(day, null, null, null);
        }
        Estimate rate = table.happened(day);
        return new GoalAt(day, rate.value(), rate.low(), rate.high());
    }
}
