package io.journeyloop.metrics;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.feedback.Metric;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.LoggedEvent;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.journey.TouchpointEventReader;
import io.journeyloop.journey.TouchpointQuery.Selection;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.Counted.Place;
import io.journeyloop.metrics.persistence.CounterMapper.Entrants;
import io.journeyloop.metrics.persistence.CounterMapper.Sums;
import io.journeyloop.metrics.persistence.CounterRow;
import io.journeyloop.metrics.persistence.DurationRow;
import io.journeyloop.metrics.persistence.GoalRow;
import io.journeyloop.metrics.persistence.ScoreMapper;
import io.journeyloop.metrics.persistence.ScoreMapper.Score;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.statistics.DurationSketch;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts one segment's customers, as the segment is filled now, from the log itself: counters know no customers. Refused
 * where the period holds more events than {@value #EVENTS_AT_MOST}; the answer is never a part of the events.
 */
@Component
class LogSource {

    static final int EVENTS_AT_MOST = 300_000;

    private final TouchpointEventReader touchpointEvents;
    private final ScoreMapper scores;
    private final SegmentMembers members;
    private final Held held;
    private final GoalCounts goals;
    private final BankZone zone;

    LogSource(
            TouchpointEventReader touchpointEvents,
            ScoreMapper scores,
            SegmentMembers members,
            Held held,
            GoalCounts goals,
            BankZone zone) {
        this.touchpointEvents = touchpointEvents;
        this.scores = scores;
        this.members = members;
        this.held = held;
        this.goals = goals;
        this.zone = zone;
    }

    Counted count(List<JourneyMap> versions, MapQuery query, int days, @Nullable String branch, Instant now) {
        Set<CustomerId> segment = members.ids(Objects.requireNonNull(query.segment()));
        List<VersionId> ids = versions.stream().map(JourneyMap::versionId).toList();
        Instant from = startOf(query.from());
        Instant until = query.to() == null ? null : startOf(query.to().plusDays(1));
        Selection selection = new Selection(ids, TouchpointEvent.JOURNEY, BranchNo.orNull(branch), from, until);
        List<LoggedEvent> events = touchpointEvents.events(selection, touchpoints(versions), EVENTS_AT_MOST + 1);
        List<Score> answers = scores.answers(ids, branch, from, until, EVENTS_AT_MOST + 1);
        requireBounded(Math.max(events.size(), answers.size()));
        events = events.stream()
                .filter(event -> segment.contains(event.customerId()))
                .toList();
        Tally tally = new Tally(zone);
        tally.addAll(events);
        return new Counted(
                sums(tally),
                durations(tally),
                scores(answers, segment),
                notYetAtRisk(events, versions, now),
                goals.table(entrants(tally), ofBank(tally.goals()), days, now));
    }

    private static void requireBounded(int events) {
        if (events > EVENTS_AT_MOST) {
            throw Problem.invalid("segment", null, say("metrics.problem.many", EVENTS_AT_MOST));
        }
    }

    private static Set<String> touchpoints(List<JourneyMap> versions) {
        return Stream.concat(
                        Stream.of(TouchpointEvent.JOURNEY),
                        versions.stream()
                                .flatMap(map -> map.touchpoints().stream())
                                .map(JourneyMap.Touchpoint::id))
                .collect(Collectors.toSet());
    }

    private static List<Sums> sums(Tally tally) {
        Map<Place, Sums> byPlace = new HashMap<>();
        for (CounterRow row : tally.counters()) {
            if (row.branchNo().equals(Tally.ALL_BRANCHES)) {
                byPlace.merge(new Place(row.versionId(), row.touchpoint()), sums(row), LogSource::plus);
            }
        }
        return List.copyOf(byPlace.values());
    }

    private static Sums plus(Sums a, Sums b) {
        return new Sums(
                a.versionId(),
                a.touchpoint(),
                a.entered() + b.entered(),
                a.completed() + b.completed(),
                a.leftCount() + b.leftCount(),
                a.breakpoints() + b.breakpoints(),
                a.reconnected() + b.reconnected(),
                a.recovered() + b.recovered(),
                a.elsewhere() + b.elsewhere(),
                a.lost() + b.lost());
    }

    private static Sums sums(CounterRow r) {
        return new Sums(
                r.versionId(),
                r.touchpoint(),
                r.entered(),
                r.completed(),
                r.leftCount(),
                r.breakpoints(),
                r.reconnected(),
                r.recovered(),
                r.elsewhere(),
                r.lost());
    }

    private static Map<String, DurationSketch> durations(Tally tally) {
        Map<String, DurationSketch> sketches = new HashMap<>();
        for (DurationRow row : tally.durations()) {
            if (row.branchNo().equals(Tally.ALL_BRANCHES)) {
                sketches.computeIfAbsent(row.touchpoint(), key -> new DurationSketch())
                        .add(row.bucket(), row.n(), row.totalSeconds());
            }
        }
        return sketches;
    }

    private static Map<String, Map<Metric, long[]>> scores(List<Score> answers, Set<CustomerId> segment) {
        Map<String, Map<Metric, long[]>> byTouchpoint = new HashMap<>();
        for (Score answer : answers) {
            if (segment.contains(answer.customerId())) {
                Metric metric = Metric.valueOf(answer.metric());
                long[] parts = byTouchpoint
                        .computeIfAbsent(answer.touchpoint(), key -> new EnumMap<>(Metric.class))
                        .computeIfAbsent(metric, key -> new long[3]);
                ScoreParts.add(parts, metric, answer.score());
            }
        }
        return byTouchpoint;
    }

    private static List<Entrants> entrants(Tally tally) {
        return tally.counters().stream()
                .filter(row -> row.branchNo().equals(Tally.ALL_BRANCHES)
                        && row.touchpoint().equals(TouchpointEvent.JOURNEY))
                .map(row -> new Entrants(row.versionId(), row.touchpoint(), row.cohortDay(), row.entered()))
                .toList();
    }

    private static List<GoalRow> ofBank(List<GoalRow> rows) {
        return rows.stream()
                .filter(row -> row.branchNo().equals(Tally.ALL_BRANCHES))
                .toList();
    }

    private record Entrance(InstanceId instanceId, String touchpoint, Instant enteredAt) {}

    private Map<Place, Long> notYetAtRisk(List<LoggedEvent> events, List<JourneyMap> versions, Instant now) {
        Map<Place, Instant> lines = CounterSource.lines(versions, now);
        Map<Place, Long> notYetAtRisk = new HashMap<>();
        lines.keySet().forEach(place -> notYetAtRisk.put(place, 0L));
        Set<Entrance> heldNow = held.of(lines, null, null, null, now).stream()
                .map(one -> new Entrance(one.instanceId(), one.touchpoint(), one.enteredAt()))
                .collect(Collectors.toSet());
        for (LoggedEvent event : events) {
            Place place = new Place(event.versionId(), event.touchpoint());
            Instant line = lines.get(place);
            boolean entrance = line != null && event.kind() == Kind.ENTERED;
            if (entrance && (event.enteredAt().isAfter(line) || heldNow.contains(entrance(event)))) {
                notYetAtRisk.merge(place, 1L, Long::sum);
            }
        }
        return notYetAtRisk;
    }

    private static Entrance entrance(LoggedEvent event) {
        return new Entrance(event.instanceId(), event.touchpoint(), event.enteredAt());
    }

    private @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : zone.startOf(day);
    }
}
