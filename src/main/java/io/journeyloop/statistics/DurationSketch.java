package io.journeyloop.statistics;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Quantiles of durations from counts in logarithmic buckets, so that sketches of days and branches add up (the idea of
 * Masson, Rim, Lee, "DDSketch", PVLDB 12, 2019, with ratio 1.05). A bucket answers with the mean of what fell into it:
 * exact where it holds one distinct value, and never more than 5 % off.
 */
public final class DurationSketch {

    /** Each bucket's upper end over its lower. */
    public static final double RATIO = 1.05;

    private static final double LOG_RATIO = Math.log(RATIO);

    private record Bucket(long n, long sum) {
        Bucket plus(Bucket other) {
            return new Bucket(n + other.n, sum + other.sum);
        }
    }

    private final TreeMap<Integer, Bucket> buckets = new TreeMap<>();
    private long n;

    /** The bucket of a duration in seconds; nought and less share bucket 0. */
    public static int bucket(long seconds) {
        return seconds <= 0 ? 0 : 1 + (int) Math.floor(Math.log(seconds) / LOG_RATIO);
    }

    /** Adds one duration in seconds. */
    public DurationSketch add(long seconds) {
        return add(bucket(seconds), 1, Math.max(0, seconds));
    }

    /** Adds a stored bucket: its number, how many fell into it and their sum in seconds. */
    public DurationSketch add(int bucket, long count, long sumSeconds) {
        if (count > 0) {
            buckets.merge(bucket, new Bucket(count, sumSeconds), Bucket::plus);
            n += count;
        }
        return this;
    }

    /** Adds all of another sketch. */
    public DurationSketch addAll(DurationSketch other) {
        other.buckets.forEach((key, bucket) -> add(key, bucket.n(), bucket.sum()));
        return this;
    }

    /** How many durations. */
    public long n() {
        return n;
    }

    /**
     * The duration in seconds which the share {@code p} does not exceed: inverse of the empirical distribution with
     * averaging at its steps (Hyndman and Fan, The American Statistician 50, 1996, definition 2), so the median of two
     * values is their mean. Empty where there is none.
     */
    public OptionalDouble quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a share between 0 and 1 expected: " + p);
        }
        if (n == 0) {
            return OptionalDouble.empty();
        }
        double target = n * p;
        long whole = Math.round(target);
        if (Math.abs(target - whole) < 1e-9) {
            return OptionalDouble.of((ranked(whole) + ranked(Math.min(n, whole + 1))) / 2);
        }
        return OptionalDouble.of(ranked((long) Math.ceil(target)));
    }

    private double ranked(long rank) {
        long seen = 0;
        for (Map.Entry<Integer, Bucket> entry : buckets.entrySet()) {
            Bucket bucket = entry.getValue();
            seen += bucket.n();
            if (seen >= rank) {
                return (double) bucket.sum() / bucket.n();
            }
        }
        throw new IllegalStateException("rank " + rank + " of " + n);
    }
}
