package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper.Open;
import io.journeyloop.contact.Contacts;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts to breakpoints who goes on with the customer and what holds; statements don't grow with the page. */
@Component
class BreakpointRows {

    private final Claims claims;
    private final Appointments appointments;
    private final Contacts contacts;
    private final OpenTouchpointMapper open;
    private final Journeys journeys;
    private final RecentLinks links;
    private final Clock clock;

    BreakpointRows(
            Claims claims,
            Appointments appointments,
            Contacts contacts,
            OpenTouchpointMapper open,
            Journeys journeys,
            RecentLinks links,
            Clock clock) {
        this.claims = claims;
        this.appointments = appointments;
        this.contacts = contacts;
        this.open = open;
        this.journeys = journeys;
        this.links = links;
        this.clock = clock;
    }

    List<BreakpointRow> of(List<Breakpoint> found) {
        List<Breakpoint> still = found.stream().filter(Breakpoint::isOpen).toList();
        Map<Long, Claim> claimed = claims.of(still);
        Map<BreakpointId, Hold> held = holds(still);
        Map<CustomerId, Instant> sent = links.recent(still.stream()
                .map(Breakpoint::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(one -> one.isOpen()
                        ? new BreakpointRow(
                                one,
                                claimed.get(one.subject()),
                                held.get(one.id()),
                                one.customerId() == null ? null : sent.get(one.customerId()))
                        : new BreakpointRow(one, null, null, null))
                .toList();
    }

    List<WaitingTouchpoint> waiting(CustomerId customerId) {
        List<InstanceId> instances = journeys.openOf(List.of(customerId)).stream()
                .map(JourneyInstance::id)
                .toList();
        return instances.isEmpty()
                ? List.of()
                : open.ofInstances(instances).stream().map(this::waiting).toList();
    }

    private WaitingTouchpoint waiting(Open one) {
        Instant until = one.heldUntil();
        Hold.Reason because = one.heldBecause();
        boolean held = until != null && because != null && until.isAfter(clock.instant());
        return new WaitingTouchpoint(
                one.instanceId(),
                one.touchpoint(),
                one.enteredAt(),
                one.patienceDueAt(),
                held ? new Hold(Objects.requireNonNull(until), Objects.requireNonNull(because)) : null);
    }

    /** The customer comes by appointment, or a message to the customer waits for its lawful minute. */
    private Map<BreakpointId, Hold> holds(List<Breakpoint> still) {
        Instant now = clock.instant();
        List<CustomerId> people = still.stream()
                .map(Breakpoint::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<CustomerId, List<Pause>> booked = appointments.pauses(people, now);
        List<InstanceId> instances =
                still.stream().map(Breakpoint::instanceId).distinct().toList();
        Map<InstanceId, Map<String, Instant>> waiting = contacts.held(instances);
        Map<BreakpointId, Hold> holds = new HashMap<>();
        for (Breakpoint one : still) {
            Hold hold = hold(one, booked, waiting, now);
            if (hold != null) {
                holds.put(one.id(), hold);
            }
        }
        return holds;
    }

    private static @Nullable Hold hold(
            Breakpoint one,
            Map<CustomerId, List<Pause>> booked,
            Map<InstanceId, Map<String, Instant>> waiting,
            Instant now) {
        Hold appointment = one.customerId() == null
                ? null
                : Pause.at(now, booked.getOrDefault(one.customerId(), List.of()))
                        .orElse(null);
        Instant message = waiting.getOrDefault(one.instanceId(), Map.of()).get(one.touchpoint());
        return appointment != null || message == null ? appointment : new Hold(message, Hold.Reason.QUIET_HOURS);
    }
}
