package io.journeyloop.statistics;

/**
 * An interval for the difference of two shares that stays valid however often one looks: the asymptotic confidence
 * sequence of a conjugate normal mixture (Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas, "Time-uniform central limit
 * theory and asymptotic confidence sequences", Annals of Statistics 52:2613–2640, 2024, eq. 4). Narrowest, for the level
 * of 5 %, at {@value #TUNED_TO} observations.
 */
public final class AlwaysValid {

    /** Where the interval is narrowest. */
    static final int TUNED_TO = 5_000;

    static final double LEVEL = 0.05;

    private static final double RHO_SQUARED = rhoSquared();

    /** The search for a sufficient n ends here. */
    private static final double MOST = 1e15;

    private AlwaysValid() {}

    /**
     * σ·√(2(nρ²+1)/(n²ρ²)·ln(√(nρ²+1)/α)).
     *
     * @param n observations, above 0
     * @param sigma standard deviation of one observation
     * @param alpha the level, above 0 and below 1
     */
    public static double halfWidth(double n, double sigma, double alpha) {
        double spread = n * RHO_SQUARED + 1;
        return sigma * Math.sqrt(2 * spread / (n * n * RHO_SQUARED) * Math.log(Math.sqrt(spread) / alpha));
    }

    /**
     * First share − second with the interval at 5 %; {@code n} is both groups together.
     *
     * @throws IllegalArgumentException as {@link Statistics#wilson}
     */
    public static Estimate difference(long hits1, long n1, long hits2, long n2) {
        double value = Statistics.wilson(hits1, n1).value()
                - Statistics.wilson(hits2, n2).value();
        long n = n1 + n2;
        double margin = halfWidth(n, sigma(hits1, n1, hits2, n2), LEVEL);
        return new Estimate(value, Math.max(-1, value - margin), Math.min(1, value + margin), n);
    }

    /** The smallest level at which the interval excludes nought; 1 where none does. Holm may be put on it. */
    public static double p(long hits1, long n1, long hits2, long n2) {
        double n = (double) n1 + n2;
        double d = (double) hits1 / n1 - (double) hits2 / n2;
        double sigma = sigma(hits1, n1, hits2, n2);
        double spread = n * RHO_SQUARED + 1;
        double evidence = d * d * n * n * RHO_SQUARED / (2 * sigma * sigma * spread);
        return Math.min(1, Math.sqrt(spread) * Math.exp(-evidence));
    }

    /**
     * How many observations, in both groups together and split as now, let the interval at that level exclude nought in
     * 80 % of all cases, should the shares be what they look like; empty only where they don't differ.
     *
     * @return at most 10¹⁵
     */
    static long needed(long hits1, long n1, long hits2, long n2, double alpha) {
        double d = Math.abs((double) hits1 / n1 - (double) hits2 / n2);
        if (d == 0) {
            throw new IllegalArgumentException("shares that differ expected");
        }
        double sigma = sigma(hits1, n1, hits2, n2);
        double enough = 1;
        while (enough < MOST && !decides(enough, sigma, alpha, d)) {
            enough *= 2;
        }
        double few = enough / 2;
        while (enough - few > 1) {
            double middle = Math.floor((few + enough) / 2);
            if (decides(middle, sigma, alpha, d)) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return (long) enough;
    }

    private static boolean decides(double n, double sigma, double alpha, double d) {
        return halfWidth(n, sigma, alpha) + Statistics.Z_POWER * sigma / Math.sqrt(n) <= d;
    }

    /** Of one observation, so that σ²/n is the variance of the difference. */
    private static double sigma(long hits1, long n1, long hits2, long n2) {
        double n = (double) n1 + n2;
        return Math.sqrt(n * (variance(hits1, n1) / n1 + variance(hits2, n2) / n2));
    }

    /** Where all or none did, half a hit more and less: an arm without a spread of its own is not known to have none. */
    private static double variance(long hits, long n) {
        double p = hits == 0 || hits == n ? (hits + 0.5) / (n + 1) : (double) hits / n;
        return p * (1 - p);
    }

    /** The ρ² that makes the interval narrowest at {@link #TUNED_TO}: (−2 ln α + ln(1 − 2 ln α)) / n. */
    private static double rhoSquared() {
        double log = -2 * Math.log(LEVEL);
        return (log + Math.log(1 + log)) / TUNED_TO;
    }
}
