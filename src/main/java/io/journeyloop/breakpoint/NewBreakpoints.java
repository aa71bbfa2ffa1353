package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyModels;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes breakpoints with all that is known when they are found, and stores them; statements don't grow with the group. */
@Component
class NewBreakpoints {

    /** Where it was found, and how. */
    record Found(
            JourneyInstance instance,
            String touchpoint,
            Kind kind,
            boolean seenLeaving,
            Instant enteredAt,
            @Nullable Instant dueAt) {}

    private record Entrance(long instanceId, String touchpoint, Instant enteredAt) {
        static Entrance of(Breakpoint one) {
            return new Entrance(one.instanceId(), one.touchpoint(), one.enteredAt());
        }
    }

    private final BreakpointMapper mapper;
    private final Customers customers;
    private final JourneyModels models;
    private final ReconnectDraw draw;

    NewBreakpoints(BreakpointMapper mapper, Customers customers, JourneyModels models, ReconnectDraw draw) {
        this.mapper = mapper;
        this.customers = customers;
        this.models = models;
        this.draw = draw;
    }

    /** Open breakpoints, not stored yet. */
    List<Breakpoint> of(List<Found> found, Instant now) {
        Map<Long, JourneyInstance> instances = found.stream()
                .map(Found::instance)
                .collect(Collectors.toMap(JourneyInstance::id, Function.identity(), (one, same) -> one));
        Set<Long> exempt = draw.exempt(instances.values());
        Map<Long, Customer> known = customers.byIds(instances.values().stream()
                .map(JourneyInstance::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream().map(one -> of(one, exempt, known, now)).toList();
    }

    private Breakpoint of(Found found, Set<Long> exempt, Map<Long, Customer> known, Instant now) {
        JourneyInstance journeyInstance = found.instance();
        Customer customer = journeyInstance.customerId() == null ? null : known.get(journeyInstance.customerId());
        return new Breakpoint(
                0,
                journeyInstance.id(),
                journeyInstance.customerId(),
                journeyInstance.key(),
                journeyInstance.versionId(),
                journeyInstance.branchNo(),
                found.touchpoint(),
                found.kind(),
                Status.OPEN,
                found.enteredAt(),
                now,
                found.dueAt(),
                null,
                null,
                null,
                found.seenLeaving(),
                null,
                ReconnectDraw.arm(
                        models.map(journeyInstance.versionId())
                                .touchpoint(found.touchpoint())
                                .orElse(null),
                        journeyInstance.id(),
                        exempt),
                customer == null ? null : customer.aum());
    }

    /** Stores them; what comes back has its number. */
    List<Breakpoint> store(List<Breakpoint> fresh) {
        if (fresh.isEmpty()) {
            return fresh;
        }
        mapper.insert(fresh);
        Map<Entrance, Long> numbers = numbers(fresh);
        return fresh.stream()
                .map(one -> one.numbered(Objects.requireNonNull(numbers.get(Entrance.of(one)))))
                .toList();
    }

    private Map<Entrance, Long> numbers(Collection<Breakpoint> of) {
        Set<Long> instances = of.stream().map(Breakpoint::instanceId).collect(Collectors.toSet());
        return mapper.ofInstances(instances).stream()
                .collect(Collectors.toMap(Entrance::of, Breakpoint::id, Math::max));
    }
}
