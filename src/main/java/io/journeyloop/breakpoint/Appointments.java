package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.AppointmentMapper;
import io.journeyloop.breakpoint.persistence.AppointmentMapper.Row;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper;
import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerEventsRecorded;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Customers' appointments, told by events from outside: {@code appointment.booked} with the attribute {@code at} (ISO
 * 8601 with offset) and {@code appointment.cancelled}. A customer has one at a time; another takes its place. Between
 * booking and meeting the patience of all the customer's open touchpoints stands still.
 */
@Component
class Appointments {

    static final String BOOKED = "appointment.booked";
    static final String CANCELLED = "appointment.cancelled";
    private static final String AT = "at";
    private static final Logger log = LoggerFactory.getLogger(Appointments.class);

    private final AppointmentMapper mapper;
    private final OpenTouchpointMapper open;
    private final Journeys journeys;
    private final BreakpointSettings settings;
    private final Clock clock;

    Appointments(
            AppointmentMapper mapper,
            OpenTouchpointMapper open,
            Journeys journeys,
            BreakpointSettings settings,
            Clock clock) {
        this.mapper = mapper;
        this.open = open;
        this.journeys = journeys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes effect when it is told: what has run out before has run out. */
    @EventListener
    void on(CustomerEventsRecorded recorded) {
        Instant now = clock.instant();
        Map<CustomerId, Optional<Row>> latest = new LinkedHashMap<>();
        recorded.events().stream()
                .filter(event -> event.type().equals(BOOKED) || event.type().equals(CANCELLED))
                .sorted(Comparator.comparing(CustomerEvent::occurredAt))
                .forEach(event -> latest.put(event.customerId(), Optional.ofNullable(booking(event, now))));
        if (latest.isEmpty()) {
            return;
        }
        mapper.end(latest.keySet(), now);
        List<Row> booked = latest.values().stream().flatMap(Optional::stream).toList();
        if (!booked.isEmpty()) {
            mapper.insert(booked);
        }
        List<InstanceId> instances = journeys.openOf(latest.keySet()).stream()
                .map(JourneyInstance::id)
                .toList();
        if (!instances.isEmpty()) {
            open.lookAgain(instances);
        }
    }

    /** The pauses of those customers that were not over at that instant. */
    Map<CustomerId, List<Pause>> pauses(Collection<CustomerId> customers, Instant since) {
        return customers.isEmpty()
                ? Map.of()
                : mapper.of(customers, since).stream()
                        .collect(Collectors.groupingBy(
                                Row::customerId,
                                Collectors.mapping(
                                        row -> new Pause(row.bookedAt(), row.endedAt(), Hold.Reason.APPOINTMENT),
                                        Collectors.toList())));
    }

    private @Nullable Row booking(CustomerEvent event, Instant now) {
        Instant at = event.type().equals(BOOKED) ? at(event) : null;
        if (at == null || !at.isAfter(now)) {
            return null;
        }
        Instant longest = now.plus(settings.longestAppointment());
        return new Row(event.customerId(), now, at, at.isBefore(longest) ? at : longest);
    }

    private static @Nullable Instant at(CustomerEvent event) {
        try {
            return OffsetDateTime.parse(String.valueOf(event.attributes().get(AT)))
                    .toInstant();
        } catch (DateTimeException unreadable) {
            log.warn("The event {} says no readable time of the appointment and holds nothing", event.eventId());
            return null;
        }
    }
}
