package io.journeyloop.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An account opened, wherever that was, begins the honeymoon once. */
@FullStack
class HoneymoonBeginsTest {

    @Autowired
    private CustomerSaves saves;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Clock clock;

    @Test
    void outsideAVisitItBeginsWhenTheAccountWasOpened() {
        CustomerId customer = People.customer(saves, "001");
        Instant opened = clock.instant().minus(Duration.ofHours(3));

        tell(customer, "core-1", opened);
        tell(customer, "core-2", clock.instant());

        assertThat(journeys.ofCustomer(customer))
                .singleElement()
                .returns("honeymoon", JourneyInstance::key)
                .returns(opened, JourneyInstance::enteredAt);
    }

    @Test
    void staffAndLaunchesStillLetIn() {
        CustomerId customer = People.customer(saves, "001");

        journeys.enter(customer, "honeymoon", Map.of());
        tell(customer, "core-3", clock.instant());

        assertThat(journeys.ofCustomer(customer)).hasSize(1);
    }

    private void tell(CustomerId customer, String id, Instant at) {
        customerEvents.record(List.of(new NewCustomerEvent(id, customer, "account.opened", at, null, null, Map.of())));
    }
}
