package io.journeyloop.customer;

import io.journeyloop.common.Chunks;
import io.journeyloop.customer.persistence.CustomerEventMapper;
import io.journeyloop.customer.persistence.CustomerEventRow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps each fact once, and tells of it; in the caller's transaction. */
@Component
class EventStore {

    private static final int BATCH = 500;

    private final CustomerEventMapper mapper;
    private final CustomerStatus status;
    private final AttributeText attributes;
    private final CustomerGroup group;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EventStore(
            CustomerEventMapper mapper,
            CustomerStatus status,
            AttributeText attributes,
            CustomerGroup group,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.status = status;
        this.attributes = attributes;
        this.group = group;
        this.events = events;
        this.clock = clock;
    }

    /** Publishes {@link CustomerEventsRecorded}; the customers' lifecycle follows. */
    void publish(List<CustomerEvent> recorded) {
        status.follow(recorded);
        events.publishEvent(new CustomerEventsRecorded(recorded));
    }

    /** Keeps what is new and publishes nothing. */
    RecordedEvents keep(List<NewCustomerEvent> told) {
        Map<String, NewCustomerEvent> distinct = new LinkedHashMap<>();
        Set<String> duplicates = new LinkedHashSet<>();
        told.forEach(event -> {
            if (distinct.putIfAbsent(event.eventId(), event) != null) {
                duplicates.add(event.eventId());
            }
        });
        Set<String> written = write(distinct);
        List<CustomerEvent> recorded = distinct.values().stream()
                .filter(event -> written.contains(event.eventId()))
                .map(EventStore::event)
                .toList();
        distinct.keySet().stream().filter(id -> !written.contains(id)).forEach(duplicates::add);
        return new RecordedEvents(recorded, duplicates);
    }

    /** In the order of their ids, so that two senders of the same events wait for each other and never lock up. */
    private Set<String> write(Map<String, NewCustomerEvent> distinct) {
        List<CustomerEventRow> rows = new ArrayList<>(distinct.values().stream()
                .map(this::row)
                .sorted(Comparator.comparing(CustomerEventRow::eventId))
                .toList());
        String receipt = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Set<String> written = new HashSet<>();
        Chunks.of(rows, BATCH).forEach(chunk -> {
            mapper.insertNew(chunk, receipt, now);
            group.changed(chunk.stream().map(CustomerEventRow::customerId).toList());
            written.addAll(
                    mapper.written(chunk.stream().map(CustomerEventRow::eventId).toList(), receipt));
        });
        return written;
    }

    private CustomerEventRow row(NewCustomerEvent event) {
        @Nullable String text = attributes.write(event.attributes());
        return new CustomerEventRow(
                event.eventId(),
                event.customerId(),
                event.type(),
                event.occurredAt(),
                event.channel(),
                event.branchNo(),
                text);
    }

    CustomerEvent read(CustomerEventRow row) {
        return new CustomerEvent(
                row.eventId(),
                row.customerId(),
                row.type(),
                row.occurredAt(),
                row.channel(),
                row.branchNo(),
                attributes.read(row.attributes()));
    }

    private static CustomerEvent event(NewCustomerEvent event) {
        return new CustomerEvent(
                event.eventId(),
                event.customerId(),
                event.type(),
                event.occurredAt(),
                event.channel(),
                event.branchNo(),
                event.attributes());
    }
}
