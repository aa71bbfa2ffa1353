package io.journeyloop.metrics;

import io.journeyloop.metrics.BreakpointAnalysisFigures.Chart;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Control;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Grain;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Point;
import io.journeyloop.statistics.ControlLimits;
import io.journeyloop.statistics.ControlLimits.Subgroup;
import io.journeyloop.statistics.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The breakpoint rate over time, its last period judged by limits from the periods before it. */
final class RateChart {

    /** A verdict takes a history of that many periods in which somebody entered. */
    static final int HISTORY_AT_LEAST = 8;

    /** Montgomery, section 7.2: limits rest on 20 to 25 samples. */
    static final int HISTORY_AT_MOST = 25;

    static final int DAYS_A_WEEK = 7;

    /** As far back as a chart may look. */
    static final int DAYS_BACK = (HISTORY_AT_MOST + 2) * DAYS_A_WEEK;

    /** Days are drawn where half of the last four weeks' days alone would carry a verdict. */
    private static final int DAYS_TO_CHOOSE_BY = 28;

    /** Where nobody entered for so long, what came before says nothing about now. */
    private static final int STALE_AFTER = 3 * DAYS_A_WEEK;

    private RateChart() {}

    /**
     * The chart.
     *
     * @param days breakpoints and entrants of each day on which somebody entered
     * @param last the last day whose cohort may be counted
     */
    static Chart of(NavigableMap<LocalDate, Subgroup> days, LocalDate last) {
        NavigableMap<LocalDate, Subgroup> ripe = days.headMap(last, true);
        Grain grain = daysCarry(ripe, last) ? Grain.DAY : Grain.WEEK;
        NavigableMap<LocalDate, Subgroup> periods = grain == Grain.DAY ? ripe : weeks(ripe, last);
        List<Map.Entry<LocalDate, Subgroup>> shown = List.copyOf(periods.entrySet());
        shown = shown.subList(Math.max(0, shown.size() - HISTORY_AT_MOST - 1), shown.size());
        boolean stale = shown.isEmpty() || shown.getLast().getKey().isBefore(last.minusDays(STALE_AFTER));
        return chart(grain, shown, stale);
    }

    private static boolean daysCarry(NavigableMap<LocalDate, Subgroup> ripe, LocalDate last) {
        long enough = ripe.tailMap(last.minusDays(DAYS_TO_CHOOSE_BY), false).values().stream()
                .filter(day -> day.n() >= Estimate.SHOWN_GREY_UNDER)
                .count();
        return enough >= DAYS_TO_CHOOSE_BY / 2;
    }

    /** Whole weeks, by their Mondays. */
    private static NavigableMap<LocalDate, Subgroup> weeks(NavigableMap<LocalDate, Subgroup> days, LocalDate last) {
        LocalDate end = CaseMixCounter.monday(last.plusDays(1)).minusDays(1);
        NavigableMap<LocalDate, Subgroup> weeks = new TreeMap<>();
        days.headMap(end, true).forEach((day, one) -> weeks.merge(CaseMixCounter.monday(day), one, RateChart::plus));
        return weeks;
    }

    static Subgroup plus(Subgroup a, Subgroup b) {
        return new Subgroup(a.hits() + b.hits(), a.n() + b.n());
    }

    private static Chart chart(Grain grain, List<Map.Entry<LocalDate, Subgroup>> periods, boolean stale) {
        List<Subgroup> counts = periods.stream().map(Map.Entry::getValue).toList();
        List<Subgroup> history = counts.isEmpty() ? List.of() : counts.subList(0, counts.size() - 1);
        ControlLimits limits = history.isEmpty() ? null : ControlLimits.of(history);
        List<Point> points = new ArrayList<>();
        periods.forEach(period -> points.add(point(grain, period.getKey(), period.getValue(), limits)));
        int missingPeriods = Math.max(0, HISTORY_AT_LEAST - history.size());
        long missingN = stale ? Estimate.SHOWN_GREY_UNDER : missingN(counts, history);
        Control verdict = missingPeriods > 0 || missingN > 0 ? Control.UNDETERMINED : verdict(points.getLast());
        return new Chart(
                grain,
                verdict,
                limits == null ? null : limits.centre(),
                limits == null ? null : limits.sigmaZ(),
                missingPeriods,
                missingN,
                points);
    }

    private static long missingN(List<Subgroup> counts, List<Subgroup> history) {
        long before = history.stream().mapToLong(Subgroup::n).sum();
        long now = counts.isEmpty() ? 0 : counts.getLast().n();
        return Math.max(0, Estimate.SHOWN_GREY_UNDER - Math.min(before, now));
    }

    private static Control verdict(Point last) {
        if (!last.outside()) {
            return Control.IN_CONTROL;
        }
        Double high = last.high();
        return high != null && last.rate() > high ? Control.HIGH : Control.LOW;
    }

    private static Point point(Grain grain, LocalDate from, Subgroup one, @Nullable ControlLimits limits) {
        double rate = (double) one.hits() / one.n();
        Double low = limits == null ? null : Double.valueOf(limits.low(one.n()));
        Double high = limits == null ? null : Double.valueOf(limits.high(one.n()));
        return new Point(
                from,
                grain == Grain.DAY ? from : from.plusDays(DAYS_A_WEEK - 1),
                one.n(),
                one.hits(),
                rate,
                low,
                high,
                low != null && high != null && (rate > high || rate < low));
    }

    /** Breakpoints of the last period above what its history let expect; 0 where it is within its limits. */
    static double excess(Chart chart) {
        Point last = chart.last();
        Double centre = chart.centre();
        return last == null || centre == null || chart.verdict() != Control.HIGH
                ? 0
                : last.breakpoints() - centre * last.n();
    }
}
