package io.journeyloop.metrics;

import io.journeyloop.breakpoint.ArmCount;
import io.journeyloop.breakpoint.InternalBreakpoints;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Reconnecting;
import io.journeyloop.statistics.TwoArms;
import io.journeyloop.statistics.TwoArms.Arms;
import io.journeyloop.statistics.TwoArms.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What following up is worth at each touchpoint, by what a random draw decided and not by what was then done. */
@Component
class ReconnectEffects {

    /** How long after it was detected a breakpoint's recovery counts. */
    static final Duration WITHIN = Duration.ofDays(7);

    private static final double PERCENT = 100;

    private final InternalBreakpoints breakpoints;

    ReconnectEffects(InternalBreakpoints breakpoints) {
        this.breakpoints = breakpoints;
    }

    /**
     * By touchpoint, judged together; touchpoints at which nothing was drawn are missing.
     *
     * @param branch null for the whole bank
     * @param until the end of the time for the last one that counts
     */
    Map<String, Reconnecting> of(
            String key, List<JourneyMap> versions, @Nullable String branch, Instant from, Instant until) {
        Map<String, ArmCount> drawn = new LinkedHashMap<>();
        breakpoints
                .effect(key, branch, from, until, WITHIN)
                .forEach(count -> drawn.merge(count.touchpoint(), count, ReconnectEffects::plus));
        List<Arms> arms =
                drawn.values().stream().map(count -> arms(count, versions)).toList();
        List<Effect> effects = TwoArms.effects(arms);
        Map<String, Reconnecting> byTouchpoint = new HashMap<>();
        int next = 0;
        for (String touchpoint : drawn.keySet()) {
            byTouchpoint.put(touchpoint, reconnecting(arms.get(next), effects.get(next)));
            next++;
        }
        return byTouchpoint;
    }

    private static Reconnecting reconnecting(Arms arms, Effect effect) {
        return new Reconnecting(
                (int) WITHIN.toDays(),
                arms.treated(),
                arms.treatedHits(),
                arms.held(),
                arms.heldHits(),
                effect.difference(),
                effect.verdict().slug(),
                effect.needed() == null ? null : effect.needed().both(),
                arms.sampleRatioP());
    }

    private static Arms arms(ArmCount count, List<JourneyMap> versions) {
        return new Arms(
                count.treatedRecovered(),
                count.treated(),
                count.heldBackRecovered(),
                count.heldBack(),
                share(count.touchpoint(), versions));
    }

    /** What all versions that hold anybody back at that touchpoint say; null where they say different things. */
    private static @Nullable Double share(String touchpoint, List<JourneyMap> versions) {
        List<Double> said = versions.stream()
                .map(map -> map.touchpoint(touchpoint))
                .flatMap(Optional::stream)
                .map(JourneyMap.Touchpoint::heldBack)
                .filter(percent -> percent > 0)
                .distinct()
                .toList();
        return said.size() == 1 ? Double.valueOf(said.getFirst() / PERCENT) : null;
    }

    private static ArmCount plus(ArmCount a, ArmCount b) {
        return new ArmCount(
                a.journeyKey(),
                a.touchpoint(),
                null,
                a.treated() + b.treated(),
                a.treatedRecovered() + b.treatedRecovered(),
                a.heldBack() + b.heldBack(),
                a.heldBackRecovered() + b.heldBackRecovered());
    }
}
