package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.process.FollowUps;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.TouchpointBatch;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.journey.TouchpointEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What becomes of breakpoints: recovered where the customer passes the touchpoint after all, lost where the journey
 * ends without. Read from the facts of the transaction, in which a completion stands before the end that follows it.
 */
@Component
class Resolution {

    private record Place(long instanceId, String touchpoint) {}

    private final BreakpointMapper mapper;
    private final FollowUps followUps;
    private final Journeys journeys;
    private final TouchpointEvents facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resolution(
            BreakpointMapper mapper,
            FollowUps followUps,
            Journeys journeys,
            TouchpointEvents facts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.followUps = followUps;
        this.journeys = journeys;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    @Order(20)
    @EventListener
    void follow(TouchpointBatch batch) {
        abandoned(batch.events());
        Set<Place> completed = places(batch.events(), Kind.COMPLETED);
        Set<Long> ended = instances(places(batch.events(), Kind.JOURNEY_ENDED));
        Set<Long> touched = new HashSet<>(instances(completed));
        touched.addAll(ended);
        if (touched.isEmpty()) {
            return;
        }
        for (Breakpoint open : mapper.lockOpenOf(touched)) {
            if (completed.contains(new Place(open.instanceId(), open.touchpoint()))) {
                recovered(open);
            } else if (ended.contains(open.instanceId())) {
                lost(open);
            }
        }
    }

    private void recovered(Breakpoint open) {
        Breakpoint closed = close(open, Status.RECOVERED, Kind.RECOVERED);
        if (closed.followUp() != null) {
            followUps.resume(closed.followUp());
        }
    }

    private void lost(Breakpoint open) {
        Breakpoint closed = close(open, Status.LOST, Kind.LOST);
        if (closed.followUp() != null) {
            followUps.withdraw(closed.followUp());
        }
    }

    private Breakpoint close(Breakpoint open, Status status, Kind kind) {
        Instant now = clock.instant();
        Breakpoint closed = open.closed(status, now);
        mapper.update(closed);
        facts.record(Detection.fact(closed, kind, now));
        events.publishEvent(new BreakpointChanged(closed));
        return closed;
    }

    /**
     * Staff saw the customer leave: the journey told both facts together. The model has drawn what follows such an
     * outcome, so no follow-up is started here; the board offers one.
     */
    private void abandoned(List<TouchpointEvent> batch) {
        Set<Place> left = places(batch, Kind.LEFT);
        List<TouchpointEvent> abandoned = batch.stream()
                .filter(event -> event.kind() == Kind.BREAKPOINT && left.contains(place(event)))
                .toList();
        if (abandoned.isEmpty()) {
            return;
        }
        Set<Long> ids = abandoned.stream().map(TouchpointEvent::instanceId).collect(Collectors.toSet());
        Map<Long, JourneyInstance> instances =
                journeys.byIds(ids).stream().collect(Collectors.toMap(JourneyInstance::id, Function.identity()));
        List<Breakpoint> found = abandoned.stream()
                .map(event -> Detection.newBreakpoint(
                        Objects.requireNonNull(instances.get(event.instanceId())),
                        event.touchpoint(),
                        Breakpoint.Kind.ABANDONED,
                        event.enteredAt(),
                        event.at()))
                .toList();
        mapper.insert(found);
        found.forEach(one -> events.publishEvent(new BreakpointChanged(one)));
    }

    private static Set<Place> places(List<TouchpointEvent> batch, Kind kind) {
        return batch.stream()
                .filter(event -> event.kind() == kind)
                .map(Resolution::place)
                .collect(Collectors.toSet());
    }

    private static Set<Long> instances(Set<Place> places) {
        return places.stream().map(Place::instanceId).collect(Collectors.toSet());
    }

    private static Place place(TouchpointEvent event) {
        return new Place(event.instanceId(), event.touchpoint());
    }
}
