package io.journeyloop.metrics;

import io.journeyloop.feedback.Metric;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.Labels;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.metrics.Counted.Place;
import io.journeyloop.metrics.Counted.Totals;
import io.journeyloop.metrics.MapFigures.Breaks;
import io.journeyloop.metrics.MapFigures.Durations;
import io.journeyloop.metrics.MapFigures.GoalAt;
import io.journeyloop.metrics.MapFigures.GoalFigures;
import io.journeyloop.metrics.MapFigures.ScoreFigures;
import io.journeyloop.metrics.MapFigures.StageFigures;
import io.journeyloop.metrics.MapFigures.Throughput;
import io.journeyloop.metrics.MapFigures.TouchpointFigures;
import io.journeyloop.metrics.persistence.CounterMapper.Sums;
import io.journeyloop.statistics.DurationSketch;
import io.journeyloop.statistics.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Lays what was counted on a model: stages and touchpoints in its order, then what only older versions have. */
final class MapAssembly {

    private static final double P90 = 0.9;

    private final JourneyMap model;
    private final Counted counted;
    private final Labels labels;
    private final Locale locale;
    private final Map<String, Totals> totals = new HashMap<>();

    MapAssembly(JourneyMap model, Counted counted, Labels labels, Locale locale) {
        this.model = model;
        this.counted = counted;
        this.labels = labels;
        this.locale = locale;
        for (Sums s : counted.sums()) {
            Long notYetAtRisk = counted.notYetAtRisk().get(new Place(s.versionId(), s.touchpoint()));
            totals.computeIfAbsent(s.touchpoint(), id -> new Totals()).add(s, notYetAtRisk);
        }
    }

    /**
     * The stages.
     *
     * @param versions all that are laid on the model, newest first
     * @param channel only touchpoints in it, or null
     */
    List<StageFigures> stages(List<JourneyMap> versions, @Nullable String channel) {
        Map<String, String> stageNames = new LinkedHashMap<>();
        Map<String, List<TouchpointFigures>> byStage = new HashMap<>();
        Map<String, Boolean> placed = new HashMap<>();
        List<JourneyMap> modelFirst = new ArrayList<>(List.of(model));
        modelFirst.addAll(versions);
        for (JourneyMap map : modelFirst) {
            for (Touchpoint touchpoint : map.touchpoints()) {
                boolean retired = !map.versionId().equals(model.versionId());
                boolean wanted = channel == null || channel.equals(touchpoint.channel());
                if (wanted && (!retired || entered(touchpoint)) && placed.put(touchpoint.id(), true) == null) {
                    byStage.computeIfAbsent(touchpoint.stage(), id -> new ArrayList<>())
                            .add(figures(touchpoint, retired));
                }
            }
            map.stages().forEach(stage -> stageNames.putIfAbsent(stage.id(), stage.name()));
        }
        List<String> own = model.stages().stream().map(JourneyMap.Stage::id).toList();
        return stageNames.keySet().stream()
                .filter(id -> own.contains(id) || byStage.containsKey(id))
                .map(id -> new StageFigures(
                        id,
                        labels.stage(model.key(), id, locale, Objects.requireNonNull(stageNames.get(id))),
                        byStage.getOrDefault(id, List.of())))
                .toList();
    }

    GoalFigures goal() {
        Totals t = totals(TouchpointEvent.JOURNEY);
        int horizon = GoalDays.horizon(model);
        GoalAt stated = GoalDays.stated(counted.goal(), horizon);
        return new GoalFigures(
                model.goal(),
                t.completed,
                t.entered,
                stated == null ? null : stated.rate(),
                stated == null ? null : stated.low(),
                stated == null ? null : stated.high(),
                seconds(TouchpointEvent.JOURNEY, 0.5),
                t.entered - t.left,
                horizon,
                stated == null ? null : Integer.valueOf(stated.days()),
                GoalDays.at(counted.goal(), horizon));
    }

    private boolean entered(Touchpoint touchpoint) {
        return totals(touchpoint.id()).entered > 0;
    }

    private TouchpointFigures figures(Touchpoint touchpoint, boolean retired) {
        String id = touchpoint.id();
        Totals t = totals(id);
        return new TouchpointFigures(
                id,
                labels.element(model.key(), id, locale, touchpoint.name()),
                touchpoint.channel(),
                touchpoint.milestone(),
                new Throughput(
                        t.entered,
                        t.completed,
                        share(t.completed, t.entered),
                        t.entered - t.completed - t.left,
                        t.left),
                breaks(t),
                new Durations(seconds(id, 0.5), seconds(id, P90)),
                score(id),
                touchpoint.wave(),
                retired);
    }

    private static Breaks breaks(Totals t) {
        return new Breaks(
                t.breakpoints,
                share(t.breakpoints, t.ripe),
                t.ripe,
                t.reconnected,
                t.recovered,
                t.elsewhere,
                t.lost,
                Math.max(0, t.breakpoints - t.recovered - t.elsewhere - t.lost));
    }

    /** Where several surveys asked at one touchpoint, the one that most have answered. */
    private @Nullable ScoreFigures score(String touchpoint) {
        Map<Metric, long[]> byMetric = counted.scores().getOrDefault(touchpoint, Map.of());
        return byMetric.entrySet().stream()
                .max(Comparator.<Map.Entry<Metric, long[]>>comparingLong(entry -> entry.getValue()[0])
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> score(entry.getKey(), entry.getValue()))
                .orElse(null);
    }

    private static ScoreFigures score(Metric metric, long[] parts) {
        Estimate e = ScoreParts.estimate(metric, parts[1], parts[2], parts[0]);
        return new ScoreFigures(metric.name(), e.value(), e.low(), e.high(), e.n());
    }

    private Totals totals(String touchpoint) {
        return totals.getOrDefault(touchpoint, new Totals());
    }

    private @Nullable Double seconds(String touchpoint, double p) {
        DurationSketch sketch = counted.durations().get(touchpoint);
        OptionalDouble value = sketch == null ? OptionalDouble.empty() : sketch.quantile(p);
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
