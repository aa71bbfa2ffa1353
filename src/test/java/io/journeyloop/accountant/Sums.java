package io.journeyloop.accountant;

import java.util.Arrays;
import java.util.List;

/** The formulae once more, written from the publications and not from the product. */
final class Sums {

    static final double Z = 1.959963984540054;

    private Sums() {}

    /** Wilson 1927: low and high. */
    static double[] wilson(double hits, double n) {
        double p = hits / n;
        double base = 1 + Z * Z / n;
        double middle = (p + Z * Z / (2 * n)) / base;
        double half = Z / base * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new double[] {hits == 0 ? 0 : middle - half, hits == n ? 1 : middle + half};
    }

    /** Newcombe 1998, method 10: low and high. */
    static double[] newcombe(double x1, double n1, double x2, double n2) {
        double[] a = wilson(x1, n1);
        double[] b = wilson(x2, n2);
        double p1 = x1 / n1;
        double p2 = x2 / n2;
        double down = Math.sqrt(Math.pow(p1 - a[0], 2) + Math.pow(b[1] - p2, 2));
        double up = Math.sqrt(Math.pow(a[1] - p1, 2) + Math.pow(p2 - b[0], 2));
        return new double[] {Math.max(-1, p1 - p2 - down), Math.min(1, p1 - p2 + up)};
    }

    /** NPS in points: value, low, high. */
    static double[] nps(List<Integer> scores) {
        double n = scores.size();
        double promoters = scores.stream().filter(one -> one >= 9).count();
        double detractors = scores.stream().filter(one -> one <= 6).count();
        double p = promoters / n;
        double d = detractors / n;
        double value = 100 * (p - d);
        if (promoters == n || detractors == n || promoters + detractors == 0) {
            double[] up = wilson(promoters, n);
            double[] down = wilson(detractors, n);
            return new double[] {value, Math.max(-100, 100 * (up[0] - down[1])), Math.min(100, 100 * (up[1] - down[0]))
            };
        }
        double half = Z * 100 * Math.sqrt((p + d - (p - d) * (p - d)) / n);
        return new double[] {value, Math.max(-100, value - half), Math.min(100, value + half)};
    }

    /** Waudby-Smith and Ramdas: half-width of the difference at 5 %, tuned to 5,000. */
    static double alwaysValid(double x1, double n1, double x2, double n2) {
        double n = n1 + n2;
        double rho2 = (-2 * Math.log(0.05) + Math.log(1 - 2 * Math.log(0.05))) / 5000;
        double sigma = Math.sqrt(n * (spread(x1, n1) / n1 + spread(x2, n2) / n2));
        return sigma * Math.sqrt(2 * (n * rho2 + 1) / (n * n * rho2) * Math.log(Math.sqrt(n * rho2 + 1) / 0.05));
    }

    /** The smallest level at which that interval excludes nought: its half-width, solved for the level. */
    static double alwaysValidP(double x1, double n1, double x2, double n2) {
        double n = n1 + n2;
        double rho2 = (-2 * Math.log(0.05) + Math.log(1 - 2 * Math.log(0.05))) / 5000;
        double variance = n * (spread(x1, n1) / n1 + spread(x2, n2) / n2);
        double d = x1 / n1 - x2 / n2;
        double log = d * d / variance * n * n * rho2 / (2 * (n * rho2 + 1));
        return Math.min(1, Math.sqrt(n * rho2 + 1) / Math.exp(log));
    }

    private static double spread(double x, double n) {
        double p = x == 0 || x == n ? (x + 0.5) / (n + 1) : x / n;
        return p * (1 - p);
    }

    /** p of χ² with one degree of freedom for two counts against the share meant for the first. */
    static double ratioP(double first, double second, double share) {
        double n = first + second;
        double off = first - n * share;
        return erfc(Math.sqrt((off * off / (n * share) + off * off / (n * (1 - share))) / 2));
    }

    /** Complementary error function by its series for small and its continued fraction for large arguments. */
    static double erfc(double x) {
        if (x < 2.5) {
            double term = x;
            double sum = x;
            for (int k = 1; k < 200; k++) {
                term *= -x * x / k;
                sum += term / (2 * k + 1);
            }
            return 1 - 2 / Math.sqrt(Math.PI) * sum;
        }
        double fraction = 0;
        for (int k = 200; k > 0; k--) {
            fraction = k / 2.0 / (x + fraction);
        }
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
    }

    /**
     * Product limit by days for people one by one: value, low, high; null where nobody was watched through the last day.
     *
     * @param watched whole days for which each has been watched
     * @param happened the day on which it happened to each, counted from 0; −1: not
     */
    static double[] happened(List<Long> watched, List<Integer> happened, int days) {
        double survival = 1;
        double greenwood = 0;
        long last = 0;
        for (int day = 0; day < days; day++) {
            long atRisk = 0;
            long events = 0;
            for (int i = 0; i < watched.size(); i++) {
                int on = happened.get(i);
                if (watched.get(i) > day && (on < 0 || on >= day)) {
                    atRisk++;
                    events += on == day ? 1 : 0;
                }
            }
            if (atRisk == 0) {
                return null;
            }
            last = atRisk;
            survival *= 1 - (double) events / atRisk;
            greenwood += atRisk == events ? 0 : (double) events / ((double) atRisk * (atRisk - events));
        }
        if (survival == 0 || survival == 1) {
            double[] alike = wilson(survival == 1 ? 0 : last, last);
            return new double[] {1 - survival, alike[0], alike[1]};
        }
        double width = Z * Math.sqrt(greenwood) / Math.abs(Math.log(survival));
        double high = 1 - Math.pow(survival, Math.exp(width));
        double low = 1 - Math.pow(survival, Math.exp(-width));
        return new double[] {1 - survival, low, high};
    }

    /** Share at which the spread is taken, and Laney's sigma z, never under 1 (Laney 2002). */
    static double[] laney(List<Long> hits, List<Long> ns) {
        double x = hits.stream().mapToLong(Long::longValue).sum();
        double n = ns.stream().mapToLong(Long::longValue).sum();
        double share = x == 0 ? wilson(x, n)[1] : x == n ? wilson(x, n)[0] : x / n;
        double ranges = 0;
        for (int i = 1; i < ns.size(); i++) {
            ranges += Math.abs(z(hits.get(i), ns.get(i), share) - z(hits.get(i - 1), ns.get(i - 1), share));
        }
        return new double[] {share, ns.size() < 2 ? 1 : Math.max(1, ranges / (ns.size() - 1) / 1.128)};
    }

    private static double z(double hits, double n, double share) {
        return (hits / n - share) / Math.sqrt(share * (1 - share) / n);
    }

    /** The smallest count that the binomial exceeds no more often than the normal distribution three sigmas. */
    static long rarelyMore(long n, double p) {
        double at = Math.pow(1 - p, n);
        double sum = at;
        long k = 0;
        while (sum < 0.99865 && k < n) {
            at *= (double) (n - k) / (k + 1) * p / (1 - p);
            sum += at;
            k++;
        }
        return k;
    }

    /** P(X ≤ k) of Poisson, term by term. */
    private static double poisson(long k, double mean) {
        double sum = 0;
        double log = 0;
        for (long i = 0; i <= k; i++) {
            log += i == 0 ? 0 : Math.log(i);
            sum += Math.exp(i * Math.log(mean) - mean - log);
        }
        return k < 0 ? 0 : Math.min(1, sum);
    }

    /** Two-sided: twice the smaller tail. */
    static double poissonP(long observed, double expected) {
        double atMost = poisson(observed, expected);
        double atLeast = 1 - poisson(observed - 1, expected);
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    /** Exact 95 % interval of observed ÷ expected, by halving: the means at which the tails are 2.5 %. */
    static double[] poissonRatio(long observed, double expected) {
        double most = 10 * (observed + 10);
        double low = observed == 0 ? 0 : root(mean -> 1 - poisson(observed - 1, mean) - 0.025, most);
        double high = root(mean -> 0.025 - poisson(observed, mean), most);
        return new double[] {low / expected, high / expected};
    }

    private static double root(java.util.function.DoubleUnaryOperator rising, double most) {
        double low = 1e-12;
        double high = most;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Holm 1979, step by step. */
    static List<Double> holm(List<Double> ps) {
        return ps.stream()
                .map(p -> ps.stream()
                        .filter(other -> other <= p)
                        .mapToDouble(other -> Math.min(
                                1,
                                other
                                        * ps.stream()
                                                .filter(more -> more >= other)
                                                .count()))
                        .max()
                        .orElse(1))
                .toList();
    }

    /** The value that the share p does not exceed; the mean of two at a step. */
    static double quantile(long[] values, double p) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        double rank = sorted.length * p;
        int whole = (int) Math.round(rank);
        if (Math.abs(rank - whole) < 1e-9) {
            return (sorted[whole - 1] + sorted[Math.min(sorted.length, whole + 1) - 1]) / 2.0;
        }
        return sorted[(int) Math.ceil(rank) - 1];
    }
}
