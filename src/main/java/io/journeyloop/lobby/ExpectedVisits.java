package io.journeyloop.lobby;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerEventsRecorded;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.lobby.persistence.HallMapper;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Expects customers whose visit was booked elsewhere: the attribute {@code at} says when (ISO 8601; without an offset in
 * the branch's zone). Another booking for the same day moves the visit; a cancellation with {@code at} calls off that
 * day's, one without calls off all that are to come.
 */
@Component
class ExpectedVisits {

    private static final Logger log = LoggerFactory.getLogger(ExpectedVisits.class);
    private static final String AT = "at";

    private final HallMapper mapper;
    private final VisitWriter writer;
    private final Customers customers;
    private final Branches branches;
    private final BranchDays days;
    private final LobbySettings settings;
    private final Clock clock;

    ExpectedVisits(
            HallMapper mapper,
            VisitWriter writer,
            Customers customers,
            Branches branches,
            BranchDays days,
            LobbySettings settings,
            Clock clock) {
        this.mapper = mapper;
        this.writer = writer;
        this.customers = customers;
        this.branches = branches;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void told(CustomerEventsRecorded recorded) {
        List<CustomerEvent> events = recorded.events().stream()
                .filter(event -> settings.bookedBy().contains(event.type())
                        || settings.cancelledBy().contains(event.type()))
                .sorted(Comparator.comparing(CustomerEvent::occurredAt))
                .toList();
        if (events.isEmpty()) {
            return;
        }
        Set<CustomerId> ids = events.stream().map(CustomerEvent::customerId).collect(Collectors.toSet());
        Map<CustomerId, Customer> known = customers.byIds(ids);
        for (CustomerEvent event : events) {
            Customer customer = known.get(event.customerId());
            BranchNo branch =
                    event.branchNo() != null ? event.branchNo() : customer == null ? null : customer.branchNo();
            if (branch != null && settings.bookedBy().contains(event.type())) {
                book(event, branch);
            } else if (branch != null) {
                cancel(event, branch);
            }
        }
    }

    private void book(CustomerEvent event, BranchNo branch) {
        Instant at = at(event, branch);
        if (at == null || !days.closes(branch, at).isAfter(clock.instant())) {
            return;
        }
        HallVisit sameDay = toCome(event, branch, at);
        if (sameDay == null) {
            writer.expect(branch, event.customerId(), at);
        } else {
            writer.move(sameDay, branch, at);
        }
    }

    private void cancel(CustomerEvent event, BranchNo branch) {
        Instant at = event.attributes().containsKey(AT) ? at(event, branch) : null;
        List<VisitId> off = mapper.toCome(List.of(event.customerId())).stream()
                .filter(visit -> at == null || isSameDay(visit, branch, at))
                .map(HallVisit::id)
                .toList();
        if (!off.isEmpty()) {
            writer.leave(off, VisitEndReason.CANCELLED);
        }
    }

    private @Nullable HallVisit toCome(CustomerEvent event, BranchNo branch, Instant at) {
        return mapper.toCome(List.of(event.customerId())).stream()
                .filter(visit -> isSameDay(visit, branch, at))
                .findFirst()
                .orElse(null);
    }

    private boolean isSameDay(HallVisit visit, BranchNo branch, Instant at) {
        return visit.expectedAt() != null
                && days.end(branch, visit.expectedAt()).equals(days.end(branch, at));
    }

    private @Nullable Instant at(CustomerEvent event, BranchNo branch) {
        String text = String.valueOf(event.attributes().get(AT));
        try {
            return text.matches(".*T.*([Zz]|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(branches.zone(branch)).toInstant();
        } catch (DateTimeException unreadable) {
            log.warn("The event {} says no readable time of the visit; nobody is expected by it", event.eventId());
            return null;
        }
    }
}
