package io.journeyloop.metrics;

import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyloop.statistics.Estimate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a journey breaks, most serious first, each with the numbers that say so. Shares are between 0 and 1; all
 * intervals are 95 %. Cohorts are counted once the patience of all who entered is over.
 *
 * @param version the version asked for; null where all are taken together
 * @param branch the branch counted; null for the whole bank
 * @param asOf up to when facts are counted
 */
public record BreakpointAnalysisFigures(
        String key,
        String name,
        @Nullable Integer version,
        LocalDate from,
        LocalDate to,
        @Nullable String branch,
        Instant asOf,
        List<Touchpoint> touchpoints) {

    /**
     * One touchpoint that breaks.
     *
     * @param until the last day of the period on which the patience of all who entered is over
     * @param n entrants from {@code from} until {@code until}
     * @param rate breakpoints ÷ n with its Wilson interval; null where nobody entered
     * @param branches compared on the same mix of customers; only those that the asker may see
     * @param reconnecting what following up is worth; null where nobody is held back at random
     * @param excess breakpoints above what the history or like branches let expect: what the order goes by
     */
    public record Touchpoint(
            String id,
            String name,
            LocalDate from,
            LocalDate until,
            long n,
            long breakpoints,
            @Nullable Estimate rate,
            Chart chart,
            List<Branch> branches,
            @Nullable Reconnecting reconnecting,
            double excess) {

        /** Whether the numbers say that something is wrong here. */
        public boolean serious() {
            return chart.verdict() == Control.HIGH || worseBranches() > 0;
        }

        public long worseBranches() {
            return branches.stream()
                    .filter(branch -> branch.verdict() == Likeness.WORSE)
                    .count();
        }
    }

    /** What a point of the chart stands for. */
    public enum Grain {
        DAY,
        WEEK;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the last period lies within the limits made from the ones before. */
    public enum Control {
        HIGH,
        LOW,
        IN_CONTROL,
        UNDETERMINED;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The control chart; its last point is the one judged, by limits from the points before it.
     *
     * @param centre share of the points before the last; null where there are none
     * @param sigmaZ over 1: the history varies more than the binomial explains, and the limits are Laney's
     * @param missingPeriods how many more periods of history a verdict takes
     * @param missingN how many more entrants it takes, in the history or in the last period, whichever lacks more
     */
    public record Chart(
            Grain grain,
            Control verdict,
            @Nullable Double centre,
            @Nullable Double sigmaZ,
            int missingPeriods,
            long missingN,
            List<Point> points) {

        /** The period judged; null where there is none yet. */
        public @Nullable Point last() {
            return points.isEmpty() ? null : points.getLast();
        }
    }

    /**
     * One period.
     *
     * @param low lower limit for this n; null where no limits could be made
     * @param high upper limit
     */
    public record Point(
            LocalDate from,
            LocalDate to,
            long n,
            long breakpoints,
            double rate,
            @Nullable Double low,
            @Nullable Double high,
            boolean outside) {}

    /** How a branch compares with the bank on the same mix of customers. */
    public enum Likeness {
        WORSE,
        BETTER,
        ALIKE,
        UNDETERMINED;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One branch beside the bank, by indirect standardisation over value tier and lifecycle stage.
     *
     * @param from Monday of the first week compared
     * @param until Sunday of the last
     * @param rate breakpoints ÷ n, as it is; Wilson interval
     * @param expected breakpoints that the bank's rates for the same kinds of customers would give
     * @param ratio breakpoints ÷ expected, exact Poisson interval; null where none was to be expected
     * @param p that the ratio is 1, adjusted for all branches compared (Holm); null where it carries no verdict
     */
    public record Branch(
            String branch,
            LocalDate from,
            LocalDate until,
            long n,
            long breakpoints,
            Estimate rate,
            double expected,
            @Nullable Estimate ratio,
            @Nullable Double p,
            Likeness verdict) {}

    /**
     * What following up is worth here: recovered of those treated − of those held back, by the draw.
     *
     * @param withinDays how long after it was detected a recovery counts; younger breakpoints are left out
     * @param effect −1…1, Newcombe interval; null where an arm is empty
     * @param verdict {@code better}, {@code worse} (Holm over the journey's touchpoints), {@code undetermined}, or
     *     {@code blocked} where the sample ratio says that the draw is broken
     * @param needed breakpoints that it would take in both arms together, split as they are, to decide; where
     *     undetermined and the shares differ
     * @param sampleRatioP whether the draw gave the arms their sizes; null where versions hold different shares back
     */
    public record Reconnecting(
            int withinDays,
            long treated,
            long treatedRecovered,
            long heldBack,
            long heldBackRecovered,
            @Nullable Estimate effect,
            String verdict,
            @Nullable Long needed,
            @Nullable Double sampleRatioP) {}
}
