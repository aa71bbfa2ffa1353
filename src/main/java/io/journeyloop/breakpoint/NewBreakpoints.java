package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyModels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes breakpoints with all that is known when they are found; statements don't grow with the group. */
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

    private final Customers customers;
    private final JourneyModels models;
    private final ReconnectDraw draw;
    private final ReturnPaths ways;

    NewBreakpoints(Customers customers, JourneyModels models, ReconnectDraw draw, ReturnPaths ways) {
        this.customers = customers;
        this.models = models;
        this.draw = draw;
        this.ways = ways;
    }

    /** Open breakpoints, detected by whoever acts and not stored yet. */
    List<Transition> of(List<Found> found, StepContext by) {
        Map<InstanceId, JourneyInstance> instances = found.stream()
                .map(Found::instance)
                .collect(Collectors.toMap(JourneyInstance::id, Function.identity(), (one, same) -> one));
        Set<InstanceId> exempt = draw.exempt(instances.values());
        Map<CustomerId, Customer> known = customers.byIds(instances.values().stream()
                .map(JourneyInstance::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(one -> of(one, exempt, known, by.at()))
                .map(one -> one.detect(by.in(ways.channel(one))))
                .toList();
    }

    private Breakpoint of(Found found, Set<InstanceId> exempt, Map<CustomerId, Customer> known, Instant now) {
        JourneyInstance in = found.instance();
        Customer customer = in.customerId() == null ? null : known.get(in.customerId());
        Optional<Touchpoint> touchpoint = models.map(in.versionId()).touchpoint(found.touchpoint());
        return new Breakpoint(
                null,
                in.id(),
                in.customerId(),
                new BreakpointPlace(in.key(), in.versionId(), found.touchpoint(), in.branchNo()),
                found.kind(),
                found.seenLeaving(),
                Status.OPEN,
                new BreakpointTimes(found.enteredAt(), now, found.dueAt(), null),
                null,
                null,
                ReconnectDraw.arm(touchpoint.orElse(null), in.id(), exempt),
                customer == null ? null : customer.aum());
    }
}
