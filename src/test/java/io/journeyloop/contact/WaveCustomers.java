package io.journeyloop.contact;

import io.journeyloop.common.HoldoutAssignment;
import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.customer.Purpose;
import io.journeyloop.staff.BranchNo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes customers on either side of a journey's draw, and lets things happen to them. */
@Component
class WaveCustomers {

    private static final String ONE_WAVE = "one-wave";
    private static final double ONE_WAVES_HOLDOUT = 20;

    private final CustomerSaves saves;
    private final CustomerEvents events;
    private final Clock clock;

    WaveCustomers(CustomerSaves saves, CustomerEvents events, Clock clock) {
        this.saves = saves;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody of that age on that side of the draw of the journey with one wave. */
    CustomerId drawn(String branch, int age, boolean heldOut) {
        return drawn(ONE_WAVE, ONE_WAVES_HOLDOUT, branch, age, heldOut);
    }

    CustomerId drawn(String journey, double percent, String branch, int age, boolean heldOut) {
        CustomerId id = customer(branch, age);
        while (HoldoutAssignment.isInHoldout(journey, id.value(), percent) != heldOut) {
            id = customer(branch, age);
        }
        return id;
    }

    void happens(CustomerId customer, String type) {
        happened(customer, type, null, clock.instant());
    }

    void happened(CustomerId customer, String type, @Nullable String channel, Instant at) {
        events.record(List.of(
                new NewCustomerEvent(UUID.randomUUID().toString(), customer, type, at, channel, null, Map.of())));
    }

    private CustomerId customer(String branch, int age) {
        String no = "W" + UUID.randomUUID().toString().substring(0, 12);
        CustomerDraft draft = new CustomerDraft(
                no,
                PersonalDetails.of(null, "13800001234", age),
                new BranchNo(branch),
                null,
                null,
                null,
                null,
                Map.of(),
                Set.of(Purpose.values()));
        return saves.save(List.of(draft), "test").ids().get(no);
    }
}
