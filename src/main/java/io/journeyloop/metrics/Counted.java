package io.journeyloop.metrics;

import io.journeyloop.feedback.Metric;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.persistence.CounterMapper.Sums;
import io.journeyloop.statistics.DurationSketch;
import io.journeyloop.statistics.LifeTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for one map, from the counters or from the log, before it is laid on a model.
 *
 * @param sums by version and touchpoint
 * @param durations by touchpoint
 * @param scores by touchpoint: n, top and bottom of each metric
 * @param notYetAtRisk entrants whose patience is not over yet or lawfully held, by version and touchpoint; only where there
 *     is a patience
 * @param goal the first days of those who entered the journey
 */
record Counted(
        List<Sums> sums,
        Map<String, DurationSketch> durations,
        Map<String, Map<Metric, long[]>> scores,
        Map<Place, Long> notYetAtRisk,
        LifeTable goal) {

    /** A touchpoint of one version. */
    record Place(VersionId versionId, String touchpoint) {}

    /** Sums of one touchpoint over all versions. */
    static final class Totals {
        long entered;
        long completed;
        long left;
        long breakpoints;
        long reconnected;
        long recovered;
        long elsewhere;
        long lost;
        long ripe;

        void add(Sums s, @Nullable Long notYetAtRisk) {
            entered += s.entered();
            completed += s.completed();
            left += s.leftCount();
            breakpoints += s.breakpoints();
            reconnected += s.reconnected();
            recovered += s.recovered();
            elsewhere += s.elsewhere();
            lost += s.lost();
            long over = notYetAtRisk == null ? s.completed() + s.leftCount() : s.entered() - notYetAtRisk;
            ripe += Math.max(over, s.breakpoints());
        }
    }
}
