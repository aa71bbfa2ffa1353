package io.journeyloop.intake;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.LeadEvents;
import io.journeyloop.customer.NewCustomerEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * An account that a file tells of for the first time was opened, as if its event had come: once for each customer, and only
 * lately, so that a bank that brings in all its customers greets none of them as new. Where the event itself waits for its
 * customer, it tells.
 */
@Component
class OpenedAccounts {

    private static final String OPENED = "account.opened";

    private final CustomerEvents customerEvents;
    private final LeadEvents leads;
    private final Clock clock;
    private final Duration lately;

    OpenedAccounts(
            CustomerEvents customerEvents,
            LeadEvents leads,
            Clock clock,
            @Value("${journeyloop.intake.opened-lately:P7D}") Duration lately) {
        this.customerEvents = customerEvents;
        this.leads = leads;
        this.clock = clock;
        this.lately = lately;
    }

    void tell(CustomerSaves.Saved saved) {
        Instant since = clock.instant().minus(lately);
        List<NewCustomerEvent> opened = new ArrayList<>();
        Set<String> told = leads.numbersWith(OPENED, saved.opened().keySet());
        saved.opened().forEach((number, at) -> {
            CustomerId id = saved.ids().get(number);
            if (id != null && !at.isBefore(since) && !told.contains(number)) {
                opened.add(
                        new NewCustomerEvent("import:" + OPENED + ":" + number, id, OPENED, at, null, null, Map.of()));
            }
        });
        if (!opened.isEmpty()) {
            customerEvents.record(opened);
        }
    }
}
