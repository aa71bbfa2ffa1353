package io.journeyloop.customer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Facts were recorded for the first time; published in the transaction that stores them. */
public record FactsRecorded(List<CustomerFact> facts) {

    /** Those that happened before {@code now}, in the order in which they happened. */
    public List<CustomerFact> earlierThan(Instant now) {
        return facts.stream()
                .filter(fact -> fact.occurredAt().isBefore(now))
                .sorted(Comparator.comparing(CustomerFact::occurredAt))
                .toList();
    }
}
