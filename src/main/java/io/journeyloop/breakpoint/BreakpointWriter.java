package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.persistence.StepMapper;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.TouchpointEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one that saves what became of breakpoints: their rows, the steps of their lives, the end of claims; and tells of
 * it. In the transaction in which it happens; steps and new breakpoints are one statement each for any number.
 */
@Component
class BreakpointWriter {

    private record Entrance(InstanceId instanceId, String touchpoint, Instant enteredAt) {
        static Entrance of(Breakpoint one) {
            return new Entrance(one.instanceId(), one.touchpoint(), one.enteredAt());
        }
    }

    private final BreakpointMapper mapper;
    private final BreakpointCounts counts;
    private final StepMapper steps;
    private final Claims claims;
    private final TouchpointEvents touchpointEvents;
    private final ApplicationEventPublisher events;

    BreakpointWriter(
            BreakpointMapper mapper,
            BreakpointCounts counts,
            StepMapper steps,
            Claims claims,
            TouchpointEvents touchpointEvents,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.counts = counts;
        this.steps = steps;
        this.claims = claims;
        this.touchpointEvents = touchpointEvents;
        this.events = events;
    }

    /** Stores new ones; what comes back has its number. */
    List<Breakpoint> add(List<Transition> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        mapper.insert(fresh.stream().map(Transition::after).toList());
        Map<Entrance, BreakpointId> numbers = numbers(fresh);
        List<Transition> stored = fresh.stream()
                .map(one -> one.numbered(Objects.requireNonNull(numbers.get(Entrance.of(one.after())))))
                .toList();
        tell(stored);
        return stored.stream().map(Transition::after).toList();
    }

    Breakpoint write(Transition one) {
        write(List.of(one));
        return one.after();
    }

    void write(Collection<Transition> all) {
        all.stream().filter(Transition::isChanged).map(Transition::after).forEach(mapper::update);
        tell(all);
    }

    private void tell(Collection<Transition> all) {
        counts.add(all);
        List<Step> happened = new ArrayList<>();
        for (Transition one : all) {
            happened.addAll(one.steps());
            one.events().forEach(touchpointEvents::record);
        }
        if (!happened.isEmpty()) {
            steps.insert(happened);
        }
        claims.release(all.stream()
                .filter(Transition::isChanged)
                .map(Transition::after)
                .filter(one -> !one.isOpen())
                .toList());
        all.stream().map(Transition::told).flatMap(Optional::stream).forEach(events::publishEvent);
    }

    private Map<Entrance, BreakpointId> numbers(List<Transition> of) {
        Set<InstanceId> instances =
                of.stream().map(one -> one.after().instanceId()).collect(Collectors.toSet());
        return mapper.ofInstances(instances).stream()
                .collect(Collectors.toMap(
                        Entrance::of, Breakpoint::id, BinaryOperator.maxBy(Comparator.naturalOrder())));
    }
}
