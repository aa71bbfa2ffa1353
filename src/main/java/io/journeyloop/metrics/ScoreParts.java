package io.journeyloop.metrics;

import io.journeyloop.feedback.Metric;
import io.journeyloop.statistics.Estimate;
import io.journeyloop.statistics.Statistics;

/** What each metric counts: NPS promoters 9–10 and detractors 0–6, CSAT 4–5 of 1–5, CES 2.0 5–7 of 1–7. */
final class ScoreParts {

    private static final int PROMOTER = 9;
    private static final int DETRACTOR = 6;
    private static final int SATISFIED = 4;
    private static final int EASY = 5;

    private ScoreParts() {}

    /** Adds one score to n, top and bottom. */
    static void add(long[] parts, Metric metric, int score) {
        parts[0]++;
        parts[1] += isTop(metric, score) ? 1 : 0;
        parts[2] += metric == Metric.NPS && score <= DETRACTOR ? 1 : 0;
    }

    /** NPS in points −100…100; CSAT and CES as a share. */
    static Estimate estimate(Metric metric, long top, long bottom, long n) {
        return metric == Metric.NPS ? Statistics.nps(top, bottom, n) : Statistics.wilson(top, n);
    }

    private static boolean isTop(Metric metric, int score) {
        return switch (metric) {
            case NPS -> score >= PROMOTER;
            case CSAT -> score >= SATISFIED;
            case CES -> score >= EASY;
        };
    }
}
