package io.journeyloop.customer;

import io.journeyloop.customer.persistence.CustomerEventMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to customers: each event kept once, and delivered to whoever waits for it. */
@Service
@Transactional
public class CustomerEvents {

    private static final int RECENT = 10_000;

    private final CustomerEventMapper mapper;
    private final EventStore store;
    private final UndeliveredEvents undelivered;
    private final EventSpans spans;

    CustomerEvents(CustomerEventMapper mapper, EventStore store, UndeliveredEvents undelivered, EventSpans spans) {
        this.spans = spans;
        this.mapper = mapper;
        this.store = store;
        this.undelivered = undelivered;
    }

    /**
     * Records events about customers that exist. An event whose id is known already is left alone, also where two
     * senders hand it in at the same moment. What is new is published as {@link CustomerEventsRecorded} in this transaction.
     */
    public RecordedEvents record(List<NewCustomerEvent> events) {
        RecordedEvents kept = store.keep(events);
        if (!kept.recorded().isEmpty()) {
            store.publish(kept.recorded());
        }
        return kept;
    }

    /**
     * As {@link #record}, but what is new is delivered later, by {@link UndeliveredEvents}: for whoever hands in many events and
     * can't wait for all that they set going.
     */
    public RecordedEvents take(List<NewCustomerEvent> events) {
        RecordedEvents kept = store.keep(events);
        undelivered.add(kept.recorded());
        return kept;
    }

    /** Which of these events are recorded. */
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> eventIds) {
        return eventIds.isEmpty() ? Set.of() : Set.copyOf(mapper.known(eventIds));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<CustomerEvent> of(CustomerId customerId, int limit) {
        return mapper.of(customerId, limit).stream().map(store::read).toList();
    }

    /** The customer's events of those types that occurred between two instants, both included; the newest first. */
    @Transactional(readOnly = true)
    public List<CustomerEvent> between(CustomerId customerId, Collection<String> types, Instant from, Instant to) {
        return types.isEmpty()
                ? List.of()
                : mapper.between(customerId, types, from, to).stream()
                        .map(store::read)
                        .toList();
    }

    /** What kinds of things happened lately: the types among the newest ten thousand events. */
    @Transactional(readOnly = true)
    public Set<String> recentTypes() {
        return Set.copyOf(mapper.recentTypes(RECENT));
    }

    /** Whether such an event occurred between two instants, both included. */
    @Transactional(readOnly = true)
    public boolean happened(CustomerId customerId, String type, Instant from, Instant to) {
        return spans.happened(customerId, type, from, to);
    }
}
