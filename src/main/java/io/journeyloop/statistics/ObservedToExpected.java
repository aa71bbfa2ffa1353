package io.journeyloop.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How many happened against how many were to be expected: the ratio of indirect standardisation (Breslow, Day,
 * Statistical Methods in Cancer Research II, IARC 1987, chapter 2). The observed count is taken as Poisson and the
 * expected one as known, which for shares that are not small is on the safe side: intervals are too wide, not too narrow.
 */
public final class ObservedToExpected {

    private static final double TAIL = 0.025;

    private ObservedToExpected() {}

    /**
     * Observed ÷ expected with its exact 95 % interval, by the link of Poisson and χ² (Ulm, American Journal of
     * Epidemiology 131:373–375, 1990); Byar's formula (Breslow, Day, eq. 2.13) approximates it.
     *
     * @param expected above 0
     * @param n those among whom they happened; only handed through
     * @throws IllegalArgumentException if nothing was expected or less than nothing observed
     */
    public static Estimate ratio(long observed, double expected, long n) {
        require(observed, expected);
        double low =
                observed == 0 ? 0 : ChiSquaredDistribution.of(2.0 * observed).inverseCumulativeProbability(TAIL) / 2;
        double high = ChiSquaredDistribution.of(2.0 * (observed + 1)).inverseSurvivalProbability(TAIL) / 2;
        return new Estimate(observed / expected, low / expected, high / expected, n);
    }

    /** Two-sided p that the ratio is 1: twice the smaller Poisson tail, at most 1; it agrees with {@link #ratio}. */
    public static double p(long observed, double expected) {
        require(observed, expected);
        double atMost = ChiSquaredDistribution.of(2.0 * (observed + 1)).survivalProbability(2 * expected);
        double atLeast =
                observed == 0 ? 1 : ChiSquaredDistribution.of(2.0 * observed).cumulativeProbability(2 * expected);
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    private static void require(long observed, double expected) {
        if (observed < 0 || !(expected > 0)) {
            throw new IllegalArgumentException("a count and something expected: " + observed + " of " + expected);
        }
    }
}
