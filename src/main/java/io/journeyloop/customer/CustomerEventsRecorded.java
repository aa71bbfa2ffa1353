package io.journeyloop.customer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Facts were recorded for the first time; published in the transaction that stores them. */
public record CustomerEventsRecorded(List<CustomerEvent> events) {

    /** Those that happened before {@code now}, in the order in which they happened. */
    public List<CustomerEvent> earlierThan(Instant now) {
        return events.stream()
                .filter(event -> event.occurredAt().isBefore(now))
                .sorted(Comparator.comparing(CustomerEvent::occurredAt))
                .toList();
    }
}
