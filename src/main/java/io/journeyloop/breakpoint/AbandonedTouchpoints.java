package io.journeyloop.breakpoint;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.TouchpointEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Staff saw the customer leave. One entrance is one breakpoint: whose patience had run out before is one already. The
 * model draws what follows such an outcome, so no follow-up is started here; the board offers one.
 */
@Component
class AbandonedTouchpoints {

    private final NewBreakpoints fresh;
    private final Journeys journeys;

    AbandonedTouchpoints(NewBreakpoints fresh, Journeys journeys) {
        this.fresh = fresh;
        this.journeys = journeys;
    }

    /** New ones of those touchpoints that are none of the stored ones. */
    List<Transition> detect(List<TouchpointEvent> abandoned, List<Breakpoint> stored, StepContext by) {
        List<TouchpointEvent> unknown = abandoned.stream()
                .filter(event -> stored.stream().noneMatch(one -> BatchedEvents.isOf(event, one)))
                .toList();
        if (unknown.isEmpty()) {
            return List.of();
        }
        Set<InstanceId> ids = unknown.stream().map(TouchpointEvent::instanceId).collect(Collectors.toSet());
        Map<InstanceId, JourneyInstance> instances =
                journeys.byIds(ids).stream().collect(Collectors.toMap(JourneyInstance::id, Function.identity()));
        return fresh.of(
                unknown.stream()
                        .map(event -> new NewBreakpoints.Found(
                                Objects.requireNonNull(instances.get(event.instanceId())),
                                event.touchpoint(),
                                Breakpoint.Kind.ABANDONED,
                                true,
                                event.enteredAt(),
                                null))
                        .toList(),
                by);
    }
}
