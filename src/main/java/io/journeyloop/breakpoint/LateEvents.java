package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerEventsRecorded;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.AwaitedEvents;
import java.time.Clock;
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
    private final BreakpointWriter writer;
    private final StepContexts contexts;
    private final Clock clock;

    LateEvents(
            BreakpointMapper mapper,
            AwaitedEvents awaited,
            BreakpointWriter writer,
            StepContexts contexts,
            Clock clock) {
        this.mapper = mapper;
        this.awaited = awaited;
        this.writer = writer;
        this.contexts = contexts;
        this.clock = clock;
    }

    @EventListener
    void told(CustomerEventsRecorded recorded) {
        List<CustomerEvent> earlier = recorded.earlierThan(clock.instant());
        if (earlier.isEmpty()) {
            return;
        }
        Set<CustomerId> customers =
                earlier.stream().map(CustomerEvent::customerId).collect(Collectors.toSet());
        StepContext by = contexts.own();
        List<Transition> undone = mapper
                .lockOverOf(customers, earlier.getFirst().occurredAt())
                .stream()
                .filter(one -> earlier.stream().anyMatch(event -> isInTime(one, event)))
                .map(one -> one.takeBack(by))
                .toList();
        if (!undone.isEmpty()) {
            writer.write(undone);
        }
    }

    private boolean isInTime(Breakpoint one, CustomerEvent event) {
        return Objects.equals(one.customerId(), event.customerId())
                && !event.occurredAt().isBefore(one.enteredAt().truncatedTo(ChronoUnit.SECONDS))
                && one.inTime(event.occurredAt())
                && awaited.passes(one.versionId(), one.touchpoint(), event.type());
    }
}
