package io.journeyloop.customer;

import io.journeyloop.customer.persistence.CustomerEventMapper;
import io.journeyloop.customer.persistence.CustomerEventMapper.TypeSpan;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Of each type of event, when it first and when it last occurred to a customer: enough for most questions. */
@Component
class EventSpans {

    private final CustomerEventMapper mapper;
    private final CustomerGroup group;
    private final CustomerGroup.Reading<Map<String, TypeSpan>> read;

    EventSpans(CustomerEventMapper mapper, CustomerGroup group) {
        this.mapper = mapper;
        this.group = group;
        this.read = group.reading(this::spans);
    }

    /** All that ever occurred to the customer. */
    Set<String> types(CustomerId id) {
        return of(id).keySet();
    }

    /** Whether such a fact occurred between two instants, both included. */
    boolean happened(CustomerId id, String type, Instant from, Instant to) {
        if (!group.contains(id)) {
            return mapper.happened(id, type, from, to);
        }
        TypeSpan span = of(id).get(type);
        if (span == null || span.first().isAfter(to) || span.last().isBefore(from)) {
            return false;
        }
        return !span.first().isBefore(from) || !span.last().isAfter(to) || mapper.happened(id, type, from, to);
    }

    private Map<String, TypeSpan> of(CustomerId id) {
        return Objects.requireNonNullElse(read.of(id), Map.of());
    }

    private Map<CustomerId, Map<String, TypeSpan>> spans(Set<CustomerId> ids) {
        Map<CustomerId, Map<String, TypeSpan>> spans = new HashMap<>();
        mapper.spans(ids).forEach(one -> spans.computeIfAbsent(one.customerId(), id -> new HashMap<>())
                .put(one.type(), one));
        return spans;
    }
}
