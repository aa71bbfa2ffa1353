package io.journeyloop.statistics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Product-limit estimate of "not happened yet" over time where some are still under way (Kaplan and Meier, JASA
 * 53:457–481, 1958). Standard error by Greenwood; interval on the log(−log) scale (Kalbfleisch and Prentice, The
 * Statistical Analysis of Failure Time Data, 2002, § 1.4). Someone censored at a time is at risk at that time.
 */
public final class KaplanMeier {

    /**
     * One who was watched.
     *
     * @param time how long, in any unit, not negative
     * @param happened whether it happened then; otherwise the watching just ended (censored)
     */
    public record Observation(double time, boolean happened) {}

    /**
     * The curve right after one time at which it happened to somebody.
     *
     * @param survival share to whom it has not happened yet
     * @param standardError Greenwood's
     */
    public record Step(double time, long atRisk, long events, double survival, double standardError) {}

    private final List<Step> steps = new ArrayList<>();
    private final long n;

    private KaplanMeier(Collection<Observation> observations) {
        TreeMap<Double, long[]> byTime = new TreeMap<>();
        for (Observation o : observations) {
            if (!(o.time() >= 0)) {
                throw new IllegalArgumentException("a time that is not negative expected: " + o.time());
            }
            byTime.computeIfAbsent(o.time(), t -> new long[2])[o.happened() ? 0 : 1]++;
        }
        n = observations.size();
        walk(byTime);
    }

    private void walk(TreeMap<Double, long[]> byTime) {
        long atRisk = n;
        double survival = 1;
        double greenwood = 0;
        for (Map.Entry<Double, long[]> at : byTime.entrySet()) {
            long events = at.getValue()[0];
            if (events > 0) {
                survival *= 1 - (double) events / atRisk;
                greenwood += atRisk == events ? 0 : (double) events / ((double) atRisk * (atRisk - events));
                double error = survival * Math.sqrt(greenwood);
                steps.add(new Step(at.getKey(), atRisk, events, survival, error));
            }
            atRisk -= events + at.getValue()[1];
        }
    }

    /** The estimate from these observations; of none it is 1 for ever. */
    public static KaplanMeier of(Collection<Observation> observations) {
        return new KaplanMeier(observations);
    }

    /** One observation in seconds. */
    public static Observation observed(Duration time, boolean happened) {
        return new Observation(time.toMillis() / 1000.0, happened);
    }

    /** The curve's steps, by time. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Share to whom it has not happened by {@code time} (included), with interval. */
    public Estimate survival(double time) {
        Step last = null;
        for (Step step : steps) {
            if (step.time() <= time) {
                last = step;
            }
        }
        if (last == null) {
            return new Estimate(1, 1, 1, n);
        }
        return new Estimate(last.survival(), limit(last, Statistics.Z), limit(last, -Statistics.Z), n);
    }

    /** Share to whom it has happened by {@code time}: the cumulative conversion. */
    public Estimate happened(double time) {
        Estimate s = survival(time);
        return new Estimate(1 - s.value(), 1 - s.high(), 1 - s.low(), n);
    }

    /**
     * The time by which it has happened to at least the share {@code p}; empty where too many are still under way. The
     * median is {@code quantile(0.5)}.
     */
    public Optional<Double> quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a share between 0 and 1 expected: " + p);
        }
        return steps.stream()
                .filter(step -> step.survival() <= 1 - p + 1e-12)
                .map(Step::time)
                .findFirst();
    }

    /** The time by which it has happened to half. */
    public Optional<Double> median() {
        return quantile(0.5);
    }

    private static double limit(Step step, double z) {
        double s = step.survival();
        if (s == 0) {
            return s;
        }
        double width = step.standardError() / (s * Math.abs(Math.log(s)));
        return Math.pow(s, Math.exp(z * width));
    }
}
