package io.journeyloop.metrics;

import io.journeyloop.feedback.Metric;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.TouchpointEventReader;
import io.journeyloop.journey.TouchpointQuery.Slice;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.Counted.Place;
import io.journeyloop.metrics.persistence.CounterMapper;
import io.journeyloop.metrics.persistence.CounterMapper.Entrants;
import io.journeyloop.metrics.persistence.ScoreMapper;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.statistics.DurationSketch;
import io.journeyloop.time.BankZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts from the counters: what it costs depends on the days asked for, not on how many events are stored. Only the
 * one day on which a patience runs out right now is looked up in the log, by index.
 */
@Component
class CounterSource {

    private final CounterMapper counters;
    private final ScoreMapper scores;
    private final TouchpointEventReader touchpointEvents;
    private final Held held;
    private final GoalCounts goals;
    private final BankZone zone;

    CounterSource(
            CounterMapper counters,
            ScoreMapper scores,
            TouchpointEventReader touchpointEvents,
            Held held,
            GoalCounts goals,
            BankZone zone) {
        this.counters = counters;
        this.scores = scores;
        this.touchpointEvents = touchpointEvents;
        this.held = held;
        this.goals = goals;
        this.zone = zone;
    }

    Counted count(List<JourneyMap> versions, MapQuery query, int days, @Nullable String branch, Instant now) {
        List<VersionId> ids = versions.stream().map(JourneyMap::versionId).toList();
        String cell = branch == null ? Tally.ALL_BRANCHES : branch;
        return new Counted(
                counters.sums(ids, cell, query.from(), query.to()),
                durations(ids, cell, query),
                scores(ids, cell, query),
                notYetAtRisk(versions, ids, query, branch, now),
                goals.table(ids, cell, query.from(), query.to(), days, now));
    }

    private Map<String, DurationSketch> durations(List<VersionId> ids, String cell, MapQuery query) {
        Map<String, DurationSketch> sketches = new HashMap<>();
        counters.buckets(ids, cell, query.from(), query.to())
                .forEach(b -> sketches.computeIfAbsent(b.touchpoint(), key -> new DurationSketch())
                        .add(b.bucket(), b.n(), b.totalSeconds()));
        return sketches;
    }

    private Map<String, Map<Metric, long[]>> scores(List<VersionId> ids, String cell, MapQuery query) {
        Map<String, Map<Metric, long[]>> byTouchpoint = new HashMap<>();
        scores.sums(ids, cell, query.from(), query.to()).forEach(s -> byTouchpoint
                .computeIfAbsent(s.touchpoint(), key -> new EnumMap<>(Metric.class))
                .put(Metric.valueOf(s.metric()), new long[] {s.n(), s.topN(), s.bottomN()}));
        return byTouchpoint;
    }

    /** Entrants after (now − patience): whole days from the counters, the rest of the first day from the log. */
    private Map<Place, Long> notYetAtRisk(
            List<JourneyMap> versions, List<VersionId> ids, MapQuery query, @Nullable String branch, Instant now) {
        Map<Place, Instant> lines = lines(versions, now);
        Map<Place, Long> notYetAtRisk = new HashMap<>();
        lines.keySet().forEach(place -> notYetAtRisk.put(place, 0L));
        if (lines.isEmpty()) {
            return notYetAtRisk;
        }
        LocalDate earliest =
                zone.day(lines.values().stream().min(Instant::compareTo).orElseThrow());
        LocalDate from = query.from() != null && query.from().isAfter(earliest) ? query.from() : earliest;
        String cell = branch == null ? Tally.ALL_BRANCHES : branch;
        List<Slice> slices = new ArrayList<>();
        for (Entrants day : counters.entrants(ids, cell, from, query.to())) {
            Place place = new Place(day.versionId(), day.touchpoint());
            Instant line = lines.get(place);
            if (line != null && day.cohortDay().isAfter(zone.day(line))) {
                notYetAtRisk.merge(place, day.entered(), Long::sum);
            } else if (line != null && day.cohortDay().equals(zone.day(line))) {
                slices.add(
                        new Slice(place.versionId(), place.touchpoint(), line.plusMillis(1), endOf(day.cohortDay())));
            }
        }
        touchpointEvents
                .entrants(slices, BranchNo.orNull(branch))
                .forEach(s -> notYetAtRisk.merge(new Place(s.versionId(), s.touchpoint()), s.entered(), Long::sum));
        held.of(lines, query.from(), query.to(), branch, now)
                .forEach(one -> notYetAtRisk.merge(new Place(one.versionId(), one.touchpoint()), 1L, Long::sum));
        return notYetAtRisk;
    }

    /** The instant by which an entrant must have entered for the patience to be over now. */
    static Map<Place, Instant> lines(List<JourneyMap> versions, Instant now) {
        Map<Place, Instant> lines = new HashMap<>();
        for (JourneyMap version : versions) {
            for (JourneyMap.Touchpoint touchpoint : version.touchpoints()) {
                Duration patience = touchpoint.patience();
                if (patience != null) {
                    lines.put(new Place(version.versionId(), touchpoint.id()), now.minus(patience));
                }
            }
        }
        return lines;
    }

    private Instant endOf(LocalDate day) {
        return zone.startOf(day.plusDays(1)).minusMillis(1);
    }
}
