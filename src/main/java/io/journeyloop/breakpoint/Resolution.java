package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.ReturnPaths.Trail;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.TouchpointBatch;
import io.journeyloop.journey.TouchpointEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** What is known while breakpoints are settled. */
    private record Known(BatchedEvents what, Trail trail, Map<Long, Claim> claimed, StepContext by) {}

    private final BreakpointMapper mapper;
    private final AbandonedTouchpoints abandoned;
    private final ReturnPaths ways;
    private final Claims claims;
    private final FollowUp followUp;
    private final BreakpointWriter writer;
    private final StepContexts contexts;

    Resolution(
            BreakpointMapper mapper,
            AbandonedTouchpoints abandoned,
            ReturnPaths ways,
            Claims claims,
            FollowUp followUp,
            BreakpointWriter writer,
            StepContexts contexts) {
        this.mapper = mapper;
        this.abandoned = abandoned;
        this.ways = ways;
        this.claims = claims;
        this.followUp = followUp;
        this.writer = writer;
        this.contexts = contexts;
    }

    @Order(20)
    @EventListener
    void follow(TouchpointBatch batch) {
        BatchedEvents what = BatchedEvents.of(batch.events(), ways::isFollowUp);
        if (what.touched().isEmpty()) {
            return;
        }
        StepContext by = contexts.own();
        List<Breakpoint> stored = mapper.lockOpenOf(what.touched());
        List<Transition> found = abandoned.detect(what.abandoned(), stored, by);
        if (stored.isEmpty() && found.isEmpty()) {
            return;
        }
        List<Transition> known = stored.stream()
                .map(one -> what.isAbandoned(one) ? one.abandon(by.in(ways.channel(one))) : Transition.none(one))
                .toList();
        List<Breakpoint> all = Stream.concat(found.stream(), known.stream())
                .map(Transition::after)
                .toList();
        Known around = new Known(what, trail(all, what), claimed(all, what), by);
        List<Transition> settled = settled(known, around);
        settled.stream().map(Transition::after).filter(one -> !one.isOpen()).forEach(followUp::end);
        writer.add(settled(found, around));
        writer.write(settled);
    }

    /** Who goes on with those who have passed their touchpoint now. */
    private Map<Long, Claim> claimed(List<Breakpoint> all, BatchedEvents what) {
        return claims.of(
                all.stream().filter(one -> passed(one, what).isPresent()).toList());
    }

    /** Looked up where a journey instance is over, has passed a milestone or has left a touchpoint; nothing else can close one. */
    private Trail trail(List<Breakpoint> all, BatchedEvents what) {
        Set<InstanceId> moved = all.stream()
                .map(Breakpoint::instanceId)
                .filter(id -> what.ended(id)
                        || what.hasLeft(id)
                        || what.completed(id).stream().anyMatch(ways::isMilestone))
                .collect(Collectors.toSet());
        return moved.isEmpty() ? Trail.none(ways) : ways.trail(moved);
    }

    private List<Transition> settled(List<Transition> all, Known around) {
        return all.stream().map(one -> one.then(open -> settled(open, around))).toList();
    }

    private Transition settled(Breakpoint open, Known around) {
        BatchedEvents what = around.what();
        StepContext by = around.by();
        Optional<TouchpointEvent> passed = passed(open, what);
        if (passed.isPresent()
                && BatchedEvents.isOf(passed.get(), open)
                && open.inTime(passed.get().at())) {
            return open.takeBack(by);
        }
        boolean drawn = open.status() == Status.OPEN
                && what.followedUp(open.instanceId()).stream().anyMatch(it -> ways.follows(it, open));
        Transition begun = drawn ? open.reconnect(by.at(), StepContext.system(by.at())) : Transition.none(open);
        if (passed.isPresent()) {
            StepContext returned = by.in(channel(open, around.claimed().get(open.subject())));
            return begun.then(one -> one.recover(passed.get().at(), returned));
        }
        boolean over = what.ended(open.instanceId());
        if (what.completed(open.instanceId()).stream().anyMatch(it -> ways.makesGood(it, open))
                || ((over || around.trail().hasLeft(open)) && around.trail().cameOn(open))) {
            return begun.then(one -> one.continueElsewhere(by));
        }
        return over ? begun.then(one -> one.lose(by)) : begun;
    }

    private static Optional<TouchpointEvent> passed(Breakpoint open, BatchedEvents what) {
        return what.completed(open.instanceId()).stream()
                .filter(it -> it.touchpoint().equals(open.touchpoint()))
                .findFirst();
    }

    /** Through whoever goes on with the customer, or else where the touchpoint takes place. */
    private @Nullable String channel(Breakpoint open, @Nullable Claim claim) {
        return claim == null ? ways.channel(open) : claim.returnChannel().slug();
    }
}
