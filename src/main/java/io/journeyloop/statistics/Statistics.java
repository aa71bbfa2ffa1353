package io.journeyloop.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The formulae of the product's figures. Shares are between 0 and 1; intervals are two-sided 95 %. */
public final class Statistics {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** The 97.5 % quantile of the standard normal, 1.959964. */
    static final double Z = NORMAL.inverseCumulativeProbability(0.975);

    /** The 80 % quantile, 0.841621: the power asked of a comparison. */
    static final double Z_POWER = NORMAL.inverseCumulativeProbability(0.80);

    private Statistics() {}

    /**
     * Net Promoter Score, −100…100: 100·(p − d), with its standard error 100·√((p + d − (p − d)²)/n), the variance of a
     * variable that is 1, 0 or −1 (the score: Reichheld, "The One Number You Need to Grow",
     * HBR 2003); interval ±1.96 SE, cut at ±100. Where all answers agree that variance is nought though little is known:
     * there the interval is taken from Wilson's bounds of p and d, and is never of no width.
     *
     * @param promoters answers 9–10
     * @param detractors answers 0–6
     * @param n all answers
     * @throws IllegalArgumentException if nobody answered or the counts don't fit into {@code n}
     */
    public static Estimate nps(long promoters, long detractors, long n) {
        requireCounts(promoters, n);
        requireCounts(detractors, n);
        requireCounts(promoters + detractors, n);
        double value = 100.0 * (promoters - detractors) / n;
        if (promoters == n || detractors == n || promoters + detractors == 0) {
            return unanimous(value, wilson(promoters, n), wilson(detractors, n));
        }
        double margin = Z * npsStandardError(promoters, detractors, n);
        return new Estimate(value, Math.max(-100, value - margin), Math.min(100, value + margin), n);
    }

    private static Estimate unanimous(double value, Estimate p, Estimate d) {
        double low = Math.max(-100, 100 * (p.low() - d.high()));
        double high = Math.min(100, 100 * (p.high() - d.low()));
        return new Estimate(value, low, high, p.n());
    }

    /** The standard error of {@link #nps}, in NPS points. */
    public static double npsStandardError(long promoters, long detractors, long n) {
        double p = (double) promoters / n;
        double d = (double) detractors / n;
        return 100 * Math.sqrt(Math.max(0, p + d - (p - d) * (p - d)) / n);
    }

    /**
     * A share with Wilson's score interval without continuity correction (Wilson, JASA 22, 1927; recommended by
     * Newcombe, Statistics in Medicine 17:857–872, 1998, method 3). Never leaves 0…1 and stays honest at 0 and n.
     *
     * @throws IllegalArgumentException if {@code n} is not positive or {@code hits} not in 0…n
     */
    public static Estimate wilson(long hits, long n) {
        requireCounts(hits, n);
        double p = (double) hits / n;
        double z2 = Z * Z;
        double centre = 2 * n * p + z2;
        double margin = Z * Math.sqrt(z2 + 4 * n * p * (1 - p));
        double low = hits == 0 ? 0 : (centre - margin) / (2 * (n + z2));
        double high = hits == n ? 1 : (centre + margin) / (2 * (n + z2));
        return new Estimate(p, low, high, n);
    }

    /**
     * Difference of two independent shares, first − second, with the hybrid score interval (Newcombe, Statistics in
     * Medicine 17:873–890, 1998, method 10).
     *
     * @return value −1…1; {@code n} is both groups together
     * @throws IllegalArgumentException as {@link #wilson}
     */
    public static Estimate newcombe(long hits1, long n1, long hits2, long n2) {
        Estimate a = wilson(hits1, n1);
        Estimate b = wilson(hits2, n2);
        double d = a.value() - b.value();
        double low = d - Math.hypot(a.value() - a.low(), b.high() - b.value());
        double high = d + Math.hypot(a.high() - a.value(), b.value() - b.low());
        return new Estimate(d, Math.max(-1, low), Math.min(1, high), n1 + n2);
    }

    /**
     * Two-sided p of Pearson's χ² for two shares (one degree of freedom, no continuity correction); 1 where both groups
     * are all or nothing alike, since then nothing differs.
     *
     * @throws IllegalArgumentException as {@link #wilson}
     */
    public static double twoProportionsP(long hits1, long n1, long hits2, long n2) {
        return upperTail(twoProportionsChiSquared(hits1, n1, hits2, n2), 1);
    }

    /** The statistic of {@link #twoProportionsP}: the square of the pooled z (Fleiss, Levin, Paik 2003, ch. 3). */
    public static double twoProportionsChiSquared(long hits1, long n1, long hits2, long n2) {
        requireCounts(hits1, n1);
        requireCounts(hits2, n2);
        double pooled = (double) (hits1 + hits2) / (n1 + n2);
        double variance = pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2);
        double d = (double) hits1 / n1 - (double) hits2 / n2;
        return variance == 0 ? 0 : d * d / variance;
    }

    /**
     * Sample-ratio check: p of Pearson's goodness-of-fit χ² that a draw with the given share gave these two groups
     * (Fabijan et al., KDD 2019: p under 0.001 means that the assignment is broken and no verdict may be drawn).
     *
     * @param shareOfFirst the intended share of the first group, above 0 and below 1
     * @return p; 1 where nobody was drawn yet
     */
    public static double sampleRatioP(long first, long second, double shareOfFirst) {
        return upperTail(sampleRatioChiSquared(first, second, shareOfFirst), 1);
    }

    /** The statistic of {@link #sampleRatioP}; 0 where nobody was drawn yet. */
    public static double sampleRatioChiSquared(long first, long second, double shareOfFirst) {
        if (!(shareOfFirst > 0 && shareOfFirst < 1)) {
            throw new IllegalArgumentException("shareOfFirst must be between 0 and 1: " + shareOfFirst);
        }
        long n = first + second;
        if (n == 0) {
            return 0;
        }
        double expected1 = n * shareOfFirst;
        double expected2 = n - expected1;
        double off = first - expected1;
        return off * off / expected1 + off * off / expected2;
    }

    /**
     * Holm's adjusted p values in the order given (Holm, Scandinavian Journal of Statistics 6:65–70, 1979): step down,
     * monotone, at most 1.
     */
    public static double[] holm(double... ps) {
        int m = ps.length;
        double[] adjusted = new double[m];
        int[] order = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> ps[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double atLeast = 0;
        for (int rank = 0; rank < m; rank++) {
            atLeast = Math.max(atLeast, Math.min(1, (m - rank) * ps[order[rank]]));
            adjusted[order[rank]] = atLeast;
        }
        return adjusted;
    }

    /** Mean of values with its normal 95 % interval; {@code sumOfSquares} is Σx². One value has no width. */
    public static Estimate mean(double sum, double sumOfSquares, long n) {
        requireCounts(0, n);
        double mean = sum / n;
        double variance = n < 2 ? 0 : Math.max(0, (sumOfSquares - n * mean * mean) / (n - 1));
        double margin = Z * Math.sqrt(variance / n);
        return new Estimate(mean, mean - margin, mean + margin, n);
    }

    /** Upper tail of χ². */
    static double upperTail(double statistic, double degrees) {
        return ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
    }

    private static void requireCounts(long hits, long n) {
        if (n <= 0 || hits < 0 || hits > n) {
            throw new IllegalArgumentException("a count between 0 and a positive n expected: " + hits + " of " + n);
        }
    }
}
