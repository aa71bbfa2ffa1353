package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerEventsRecorded;
import io.journeyloop.journey.AwaitedEvents;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.journey.TouchpointEvents;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes breakpoints back that are over already, since the journey has ended or went on another way, where the event that
 * was missed had happened in time and is told only now. Those that are open are {@link Resolution}'s. One statement for
 * any number of facts that were told when they happened.
 */
@Component
class LateEvents {

    private final BreakpointMapper mapper;
    private final AwaitedEvents awaited;
    private final TouchpointEvents facts;
    private final LifeWriter life;
    private final Clock clock;

    LateEvents(BreakpointMapper mapper, AwaitedEvents awaited, TouchpointEvents facts, LifeWriter life, Clock clock) {
        this.mapper = mapper;
        this.awaited = awaited;
        this.facts = facts;
        this.life = life;
        this.clock = clock;
    }

    @EventListener
    void told(CustomerEventsRecorded recorded) {
        Instant now = clock.instant();
        List<CustomerEvent> earlier = recorded.earlierThan(now);
        if (earlier.isEmpty()) {
            return;
        }
        Set<Long> customers = earlier.stream().map(CustomerEvent::customerId).collect(Collectors.toSet());
        List<Change> changes = mapper.lockOverOf(customers, earlier.getFirst().occurredAt()).stream()
                .filter(one -> earlier.stream().anyMatch(fact -> isInTime(one, fact)))
                .map(one -> new Change(one, one, takenBack(one, now)))
                .toList();
        if (!changes.isEmpty()) {
            life.write(changes, now);
        }
    }

    private boolean isInTime(Breakpoint one, CustomerEvent fact) {
        return Objects.equals(one.customerId(), fact.customerId())
                && !fact.occurredAt().isBefore(one.enteredAt().truncatedTo(ChronoUnit.SECONDS))
                && one.inTime(fact.occurredAt())
                && awaited.passes(one.versionId(), one.touchpoint(), fact.type());
    }

    private Breakpoint takenBack(Breakpoint one, Instant now) {
        facts.record(Detection.fact(one, Kind.BREAK_UNDONE, now));
        facts.record(Detection.fact(one, one.status() == Status.LOST ? Kind.LOST_UNDONE : Kind.ELSEWHERE_UNDONE, now));
        if (one.reconnectStartedAt() != null) {
            facts.record(Detection.fact(one, Kind.RECONNECT_UNDONE, now));
        }
        return one.closed(Status.TAKEN_BACK, now);
    }
}
