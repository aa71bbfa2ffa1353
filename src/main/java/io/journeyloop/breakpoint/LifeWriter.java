package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyModels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what became of breakpoints: their rows, the steps of their lives, the end of claims; and tells of it. */
@Component
class LifeWriter {

    private final BreakpointMapper mapper;
    private final Steps steps;
    private final Claims claims;
    private final JourneyModels models;
    private final ApplicationEventPublisher events;

    LifeWriter(
            BreakpointMapper mapper,
            Steps steps,
            Claims claims,
            JourneyModels models,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.steps = steps;
        this.claims = claims;
        this.models = models;
        this.events = events;
    }

    void write(List<Change> changes, Instant now) {
        List<Breakpoint> closed =
                changes.stream().map(Change::after).filter(one -> !one.isOpen()).toList();
        Map<Long, Claim> claimed = claims.of(closed);
        List<Step> happened = new ArrayList<>();
        for (Change change : changes) {
            happened.addAll(steps(change, claimed.get(change.after().subject()), now));
            if (!change.after().equals(change.stored() == null ? change.found() : change.stored())) {
                mapper.update(change.after());
            }
        }
        steps.write(happened);
        claims.release(closed);
        changes.stream()
                .filter(change -> !change.after().equals(change.stored()))
                .forEach(change -> events.publishEvent(new BreakpointChanged(change.after())));
    }

    private List<Step> steps(Change change, @Nullable Claim claim, Instant now) {
        Breakpoint after = change.after();
        List<Step> happened = new ArrayList<>();
        if (change.stored() == null) {
            happened.add(steps.own(after, Step.Kind.DETECTED, now, channel(after), null));
            if (after.heldBack()) {
                happened.add(Steps.system(after, Step.Kind.HELD_BACK, now, null));
            }
        } else if (after.seenLeaving() && !change.stored().seenLeaving()) {
            happened.add(steps.own(after, Step.Kind.LEFT, now, channel(after), null));
        }
        if (change.found().status() == Status.OPEN && after.reconnectStartedAt() != null) {
            happened.add(Steps.system(after, Step.Kind.RECONNECTING, now, null));
        }
        if (after.status() == Status.RECOVERED) {
            happened.add(recovered(after, claim, now));
        } else if (!after.isOpen()) {
            happened.add(steps.own(after, Step.Kind.valueOf(after.status().name()), now, null, null));
        }
        return happened;
    }

    /** Whoever had to act next has acted, by the door of whoever goes on with the customer. */
    private Step recovered(Breakpoint after, @Nullable Claim claim, Instant now) {
        String channel = claim == null ? channel(after) : claim.door().slug();
        return after.kind() == Kind.ABANDONED
                ? new Step(after.id(), Step.Kind.RECOVERED, now, Step.CUSTOMER, channel, null)
                : steps.own(after, Step.Kind.RECOVERED, now, channel, null);
    }

    private @Nullable String channel(Breakpoint one) {
        return models.map(one.versionId())
                .touchpoint(one.touchpoint())
                .map(Touchpoint::channel)
                .orElse(null);
    }
}
