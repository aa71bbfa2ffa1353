package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper.Open;
import io.journeyloop.contact.Contacts;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes breakpoints of elapsed touchpoints. The number of statements doesn't grow with the group, but for the
 * follow-ups that are started.
 */
@Component
class Detection {

    private final OpenTouchpointMapper open;
    private final BreakpointMapper breakpoints;
    private final Contacts contacts;
    private final Journeys journeys;
    private final JourneyModels models;
    private final FollowUp followUp;
    private final TouchpointEvents facts;
    private final ApplicationEventPublisher events;

    Detection(
            OpenTouchpointMapper open,
            BreakpointMapper breakpoints,
            Contacts contacts,
            Journeys journeys,
            JourneyModels models,
            FollowUp followUp,
            TouchpointEvents facts,
            ApplicationEventPublisher events) {
        this.open = open;
        this.breakpoints = breakpoints;
        this.contacts = contacts;
        this.journeys = journeys;
        this.models = models;
        this.followUp = followUp;
        this.facts = facts;
        this.events = events;
    }

    /** In the transaction that holds the rows. */
    void detect(List<Open> elapsed, Instant now) {
        List<Open> broken = withoutHeld(elapsed);
        if (broken.isEmpty()) {
            return;
        }
        Map<Long, JourneyInstance> instances = instances(broken);
        List<Breakpoint> found = new ArrayList<>();
        for (Open one : broken) {
            JourneyInstance instance = instances.get(one.instanceId());
            if (instance != null && instance.state() == JourneyInstance.State.OPEN) {
                found.add(followedUp(one, instance, now));
            }
        }
        open.delete(broken.stream().map(Open::entry).toList());
        record(found, now);
    }

    private void record(List<Breakpoint> found, Instant now) {
        if (found.isEmpty()) {
            return;
        }
        breakpoints.insert(found);
        for (Breakpoint one : found) {
            facts.record(fact(one, TouchpointEvent.Kind.BREAKPOINT, now));
            if (one.status() == Status.RECONNECTING) {
                facts.record(fact(one, TouchpointEvent.Kind.RECONNECTED, now));
            }
            events.publishEvent(new BreakpointChanged(one));
        }
    }

    /** A contact that waits for its lawful minute is no breakpoint: its patience begins when it may go out. */
    private List<Open> withoutHeld(List<Open> elapsed) {
        Set<Long> instances = elapsed.stream().map(Open::instanceId).collect(Collectors.toSet());
        Map<Long, Map<String, Instant>> held = contacts.held(instances);
        List<Open> broken = new ArrayList<>();
        for (Open one : elapsed) {
            Instant until = held.getOrDefault(one.instanceId(), Map.of()).get(one.touchpoint());
            if (until == null) {
                broken.add(one);
            } else {
                open.postpone(one.entry(), until.plus(Duration.between(one.enteredAt(), one.patienceDueAt())));
            }
        }
        return broken;
    }

    private Map<Long, JourneyInstance> instances(List<Open> broken) {
        Set<Long> ids = broken.stream().map(Open::instanceId).collect(Collectors.toSet());
        return journeys.byIds(ids).stream().collect(Collectors.toMap(JourneyInstance::id, Function.identity()));
    }

    private Breakpoint followedUp(Open one, JourneyInstance instance, Instant now) {
        Breakpoint breakpoint = newBreakpoint(instance, one.touchpoint(), Kind.PATIENCE, one.enteredAt(), now);
        if (one.followUpAt() != null) {
            return breakpoint.reconnected(one.followUpAt());
        }
        Touchpoint touchpoint = models.map(breakpoint.versionId())
                .touchpoint(breakpoint.touchpoint())
                .orElse(null);
        String process = followUp.startDrawnBy(touchpoint, breakpoint);
        return process == null ? breakpoint : breakpoint.followedUp(process, now);
    }

    static Breakpoint newBreakpoint(
            JourneyInstance instance, String touchpoint, Kind kind, Instant enteredAt, Instant now) {
        return new Breakpoint(
                0,
                instance.id(),
                instance.customerId(),
                instance.key(),
                instance.versionId(),
                instance.branchNo(),
                touchpoint,
                kind,
                Status.OPEN,
                enteredAt,
                now,
                null,
                null,
                null);
    }

    static TouchpointEvent fact(Breakpoint of, TouchpointEvent.Kind kind, Instant at) {
        return new TouchpointEvent(of.instanceId(), of.versionId(), of.touchpoint(), kind, at, of.enteredAt());
    }
}
