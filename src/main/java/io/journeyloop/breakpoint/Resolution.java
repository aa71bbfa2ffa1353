package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.ReturnPaths.Trail;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What becomes of breakpoints: followed up where the model's own follow-up begins, recovered where the customer passes
 * that very touchpoint after all, gone on elsewhere where another milestone is passed later and that touchpoint is over
 * without, lost where the journey ends with neither. Taken back where the touchpoint was passed in time and that was only
 * told late. Read from the facts of the transaction, in which a completion stands before the end that follows it.
 */
@Component
class Resolution {

    private final BreakpointMapper mapper;
    private final NewBreakpoints fresh;
    private final FollowUps followUps;
    private final Journeys journeys;
    private final ReturnPaths ways;
    private final TouchpointEvents facts;
    private final LifeWriter life;
    private final Clock clock;

    Resolution(
            BreakpointMapper mapper,
            NewBreakpoints fresh,
            FollowUps followUps,
            Journeys journeys,
            ReturnPaths ways,
            TouchpointEvents facts,
            LifeWriter life,
            Clock clock) {
        this.mapper = mapper;
        this.fresh = fresh;
        this.followUps = followUps;
        this.journeys = journeys;
        this.ways = ways;
        this.facts = facts;
        this.life = life;
        this.clock = clock;
    }

    @Order(20)
    @EventListener
    void follow(TouchpointBatch batch) {
        BatchedEvents what = BatchedEvents.of(batch.events(), ways::isFollowUp);
        if (what.touched().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Breakpoint> stored = mapper.lockOpenOf(what.touched());
        List<Breakpoint> found = fresh.store(abandoned(what.abandoned(), stored, now));
        if (stored.isEmpty() && found.isEmpty()) {
            return;
        }
        Trail trail = trail(stored, found, what);
        List<Change> changes = new ArrayList<>();
        found.forEach(one -> changes.add(new Change(null, one, settled(one, what, trail, now))));
        stored.forEach(one -> changes.add(
                new Change(one, one, settled(what.isAbandoned(one) ? one.abandoned() : one, what, trail, now))));
        life.write(changes, now);
    }

    /** Looked up where a journey instance is over, has passed a milestone or has left a touchpoint; nothing else can close one. */
    private Trail trail(List<Breakpoint> stored, List<Breakpoint> found, BatchedEvents what) {
        Set<Long> moved = Stream.concat(stored.stream(), found.stream())
                .map(Breakpoint::instanceId)
                .filter(id -> what.ended(id)
                        || what.hasLeft(id)
                        || what.completed(id).stream().anyMatch(ways::isMilestone))
                .collect(Collectors.toSet());
        return moved.isEmpty() ? Trail.none(ways) : ways.trail(moved);
    }

    private Breakpoint settled(Breakpoint open, BatchedEvents what, Trail trail, Instant now) {
        Optional<TouchpointEvent> passed = what.completed(open.instanceId()).stream()
                .filter(it -> it.touchpoint().equals(open.touchpoint()))
                .findFirst();
        if (passed.isPresent()
                && BatchedEvents.isOf(passed.get(), open)
                && open.inTime(passed.get().at())) {
            return takenBack(open, now);
        }
        Breakpoint one = open;
        if (one.status() == Status.OPEN
                && what.followedUp(one.instanceId()).stream().anyMatch(it -> ways.follows(it, open))) {
            one = one.reconnected(now);
            facts.record(Detection.fact(one, Kind.RECONNECTED, now));
        }
        if (passed.isPresent()) {
            return recovered(one, passed.get().at());
        }
        boolean over = what.ended(one.instanceId());
        if (what.completed(one.instanceId()).stream().anyMatch(it -> ways.makesGood(it, open))
                || ((over || trail.hasLeft(open)) && trail.cameOn(open))) {
            return closed(one, Status.ELSEWHERE, Kind.ELSEWHERE, now);
        }
        return over ? closed(one, Status.LOST, Kind.LOST, now) : one;
    }

    /** Recovered when the customer passed it, which may be earlier than it was told. */
    private Breakpoint recovered(Breakpoint open, Instant passedAt) {
        if (open.followUp() != null) {
            followUps.resume(open.followUp());
        }
        Instant at = passedAt.isBefore(open.detectedAt()) ? open.detectedAt() : passedAt;
        facts.record(Detection.fact(open, Kind.RECOVERED, at));
        return open.closed(Status.RECOVERED, at);
    }

    private Breakpoint closed(Breakpoint open, Status as, Kind fact, Instant now) {
        withdrawFollowUp(open);
        facts.record(Detection.fact(open, fact, now));
        return open.closed(as, now);
    }

    private Breakpoint takenBack(Breakpoint open, Instant now) {
        withdrawFollowUp(open);
        facts.record(Detection.fact(open, Kind.BREAK_UNDONE, now));
        if (open.reconnectStartedAt() != null) {
            facts.record(Detection.fact(open, Kind.RECONNECT_UNDONE, now));
        }
        return open.closed(Status.TAKEN_BACK, now);
    }

    private void withdrawFollowUp(Breakpoint open) {
        if (open.followUp() != null) {
            followUps.withdraw(open.followUp());
        }
    }

    /**
     * Staff saw the customer leave. One entrance is one breakpoint: whose patience had run out before is one already.
     * The model draws what follows such an outcome, so no follow-up is started here; the board offers one.
     */
    private List<Breakpoint> abandoned(List<TouchpointEvent> abandoned, List<Breakpoint> stored, Instant now) {
        List<TouchpointEvent> unknown = abandoned.stream()
                .filter(event -> stored.stream().noneMatch(one -> BatchedEvents.isOf(event, one)))
                .toList();
        if (unknown.isEmpty()) {
            return List.of();
        }
        Set<Long> ids = unknown.stream().map(TouchpointEvent::instanceId).collect(Collectors.toSet());
        Map<Long, JourneyInstance> instances =
                journeys.byIds(ids).stream().collect(Collectors.toMap(JourneyInstance::id, Function.identity()));
        List<Breakpoint> found = fresh.of(
                unknown.stream()
                        .map(event -> new NewBreakpoints.Found(
                                Objects.requireNonNull(instances.get(event.instanceId())),
                                event.touchpoint(),
                                Breakpoint.Kind.ABANDONED,
                                true,
                                event.enteredAt(),
                                null))
                        .toList(),
                now);
        found.forEach(one -> facts.record(Detection.fact(one, Kind.BREAKPOINT, now)));
        return found;
    }
}
