package io.journeyloop.contact;

import io.journeyloop.contact.persistence.AssignmentWrites.Converted;
import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.contact.persistence.WaveMapper;
import io.journeyloop.contact.persistence.WaveMapper.Hoping;
import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerEventsRecorded;
import io.journeyloop.customer.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows waves after their contact: reached, responded, converted. A conversion counts by assignment, for the treated
 * and the held out alike; it is credited to a contact only where that went out before.
 */
@Component
@Transactional
public class WaveProgress {

    private static final String REACHED = "reached";
    private static final String RESPONDED = "responded";
    private static final String REFUSED = "refused";

    private final WaveMapper waves;
    private final AssignmentWriter assignments;
    private final ContactMapper contacts;
    private final ContactWriter writer;
    private final ContactAnswers answers;
    private final Clock clock;

    WaveProgress(
            WaveMapper waves,
            AssignmentWriter assignments,
            ContactMapper contacts,
            ContactWriter writer,
            ContactAnswers answers,
            Clock clock) {
        this.waves = waves;
        this.assignments = assignments;
        this.contacts = contacts;
        this.writer = writer;
        this.answers = answers;
        this.clock = clock;
    }

    /** What the wave's own process says of it; anything but reached and responded is its end. */
    public void result(long assignmentId, String result) {
        Instant now = clock.instant();
        switch (result) {
            case REACHED -> assignments.answered(assignmentId, now, true, false);
            case RESPONDED -> assignments.answered(assignmentId, now, true, true);
            default -> {
                if (result.equals(REFUSED)) {
                    Optional.ofNullable(contacts.latestOf(assignmentId)).ifPresent(answers::refused);
                }
                assignments.ended(assignmentId, now, result);
            }
        }
    }

    @EventListener
    void recorded(CustomerEventsRecorded event) {
        Set<CustomerId> customers =
                event.events().stream().map(CustomerEvent::customerId).collect(Collectors.toSet());
        if (!customers.isEmpty()) {
            convert(event.events(), customers);
            answers.recorded(event.events(), customers);
        }
    }

    private void convert(List<CustomerEvent> events, Set<CustomerId> customers) {
        Set<String> types = events.stream().map(CustomerEvent::type).collect(Collectors.toSet());
        List<Converted> conversions = new ArrayList<>();
        List<Long> before = new ArrayList<>();
        for (Hoping one : waves.hoping(customers, types)) {
            Optional<Instant> first = first(one, events);
            if (first.isPresent() && first.get().isBefore(one.assignedAt())) {
                before.add(one.id());
            } else {
                first.filter(at -> converts(one, at)).ifPresent(at -> conversions.add(new Converted(one.id(), at)));
            }
        }
        if (!before.isEmpty()) {
            assignments.reachedBefore(before);
        }
        if (!conversions.isEmpty()) {
            assignments.convert(conversions);
            Map<Instant, List<Long>> byInstant = conversions.stream()
                    .collect(Collectors.groupingBy(
                            Converted::at, Collectors.mapping(Converted::id, Collectors.toList())));
            byInstant.forEach((at, assignments) -> writer.convert(assignments, at));
        }
    }

    /** The earliest of those events that is the wave's goal. */
    private static Optional<Instant> first(Hoping one, List<CustomerEvent> events) {
        return events.stream()
                .filter(event -> event.customerId().equals(one.customerId())
                        && event.type().equals(one.goal()))
                .map(CustomerEvent::occurredAt)
                .min(Comparator.naturalOrder());
    }

    /** Within the window, and earlier than what was known. */
    private static boolean converts(Hoping one, Instant at) {
        Instant known = one.convertedAt();
        return !at.isAfter(one.windowEnd()) && (known == null || at.isBefore(known));
    }
}
