package io.journeyloop.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Limits within which a share moves by chance, made from its own history: Shewhart's p chart with limits that vary with
 * n (Montgomery, Introduction to Statistical Quality Control, 6th ed. 2009, section 7.2), widened where the history
 * varies more than the binomial explains (Laney, "Improved Control Charts for Attributes", Quality Engineering
 * 14:531–537, 2002).
 *
 * @param centre the history's share, 0…1
 * @param spreadAt the share at which the spread is taken: the centre, or where that is 0 or 1 the inner bound of its
 *     Wilson interval, because a history without any (or with nothing but) hits has no spread of its own
 * @param sigmaZ Laney's σz: how many times wider the history varies than the binomial says; 1 = as it says
 */
public record ControlLimits(double centre, double spreadAt, double sigmaZ) {

    /** How many standard errors away a limit lies. */
    public static final int SIGMAS = 3;

    /** d₂ for a moving range of two (Montgomery, appendix VI). */
    private static final double D2 = 1.128;

    /** Expected counts under this are too few for the normal approximation, as in a χ² test. */
    private static final int FEW_EXPECTED = 5;

    /** The share of the normal distribution below its upper 3-sigma limit. */
    private static final double BELOW_UPPER_LIMIT = 0.99865;

    /** One period: how many of n. */
    public record Subgroup(long hits, long n) {

        double share() {
            return (double) hits / n;
        }
    }

    /** Limits by the binomial alone: the classical p chart. */
    public static ControlLimits classical(List<Subgroup> history) {
        return of(history, 1);
    }

    /** Limits that allow for as much variation between periods as the history shows; never narrower than classical. */
    public static ControlLimits of(List<Subgroup> history) {
        ControlLimits classical = classical(history);
        return new ControlLimits(
                classical.centre, classical.spreadAt, Math.max(1, sigmaZ(history, classical.spreadAt)));
    }

    /**
     * Laney's σz: mean moving range of the z scores ÷ 1.128.
     *
     * @param history in the order of time; without at least two it is 1
     */
    static double sigmaZ(List<Subgroup> history, double share) {
        if (history.size() < 2) {
            return 1;
        }
        double ranges = 0;
        for (int i = 1; i < history.size(); i++) {
            ranges += Math.abs(z(history.get(i), share) - z(history.get(i - 1), share));
        }
        return ranges / (history.size() - 1) / D2;
    }

    /** Whether the history varied more than the binomial explains, so that the limits are Laney's. */
    public boolean overdispersed() {
        return sigmaZ > 1;
    }

    /**
     * The upper limit for a period of n, 0…1. Where fewer than five are expected, not under the count that the binomial
     * exceeds as rarely as the normal distribution exceeds three sigmas.
     */
    public double high(long n) {
        double high = spreadAt + SIGMAS * sigmaZ * error(n);
        if (centre > 0 && n * centre < FEW_EXPECTED) {
            high = Math.max(high, (double) exceededRarely(n, centre) / n);
        }
        return Math.min(1, high);
    }

    /** The lower limit, likewise. */
    public double low(long n) {
        double low = spreadAt - SIGMAS * sigmaZ * error(n);
        if (centre < 1 && n * (1 - centre) < FEW_EXPECTED) {
            low = Math.min(low, 1 - (double) exceededRarely(n, 1 - centre) / n);
        }
        return Math.max(0, low);
    }

    /** Of more than an int can count, the binomial with so rare hits is Poisson's. */
    private static int exceededRarely(long n, double share) {
        return n <= Integer.MAX_VALUE
                ? BinomialDistribution.of((int) n, share).inverseCumulativeProbability(BELOW_UPPER_LIMIT)
                : PoissonDistribution.of(n * share).inverseCumulativeProbability(BELOW_UPPER_LIMIT);
    }

    private double error(long n) {
        return Math.sqrt(spreadAt * (1 - spreadAt) / n);
    }

    private static double z(Subgroup one, double share) {
        return (one.share() - share) / Math.sqrt(share * (1 - share) / one.n());
    }

    private static ControlLimits of(List<Subgroup> history, double sigmaZ) {
        Estimate share = Statistics.wilson(
                history.stream().mapToLong(Subgroup::hits).sum(),
                history.stream().mapToLong(Subgroup::n).sum());
        double spreadAt = share.value() == 0 ? share.high() : share.value() == 1 ? share.low() : share.value();
        return new ControlLimits(share.value(), spreadAt, sigmaZ);
    }
}
