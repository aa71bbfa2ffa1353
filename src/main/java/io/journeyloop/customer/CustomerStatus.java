package io.journeyloop.customer;

import io.journeyloop.customer.persistence.CustomerMapper;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets the customer's lifecycle follow what the core system says about the account. */
@Component
class CustomerStatus {

    /** The account was opened: a prospect becomes a customer. */
    static final String OPENED = "account.opened";

    private static final Map<String, Lifecycle> FOLLOWS = Map.of(
            OPENED,
            Lifecycle.ACTIVE,
            "account.dormant",
            Lifecycle.DORMANT,
            "account.reactivated",
            Lifecycle.ACTIVE,
            "account.closed",
            Lifecycle.CLOSED);

    private final CustomerMapper mapper;
    private final CustomerGroup group;
    private final Clock clock;

    CustomerStatus(CustomerMapper mapper, CustomerGroup group, Clock clock) {
        this.mapper = mapper;
        this.group = group;
        this.clock = clock;
    }

    void follow(List<CustomerEvent> events) {
        events.stream()
                .filter(event -> FOLLOWS.containsKey(event.type()))
                .sorted(Comparator.comparing(CustomerEvent::customerId).thenComparing(CustomerEvent::occurredAt))
                .forEach(this::change);
    }

    private void change(CustomerEvent event) {
        mapper.changeStatus(
                event.customerId(),
                FOLLOWS.getOrDefault(event.type(), Lifecycle.ACTIVE),
                event.type().equals(OPENED) ? event.occurredAt() : null,
                clock.instant());
        group.changed(event.customerId());
    }
}
