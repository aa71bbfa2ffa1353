package io.journeyloop.journey;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.NewCustomerEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records as a fact that a customer's visit has begun, wherever it was begun: what the customer does online can then
 * be left to the branch. Whoever resumes a visit that is under way records {@value #STARTED} as well.
 */
@Component
public class VisitStarts {

    /** The customer is in the branch and the visit goes on there; attribute {@code journey} is the visit's key. */
    public static final String STARTED = "visit.started";

    private final JourneyModels models;
    private final CustomerEvents customerEvents;
    private final Clock clock;

    VisitStarts(JourneyModels models, CustomerEvents customerEvents, Clock clock) {
        this.models = models;
        this.customerEvents = customerEvents;
        this.clock = clock;
    }

    @EventListener
    void entered(JourneyEntered event) {
        JourneyInstance visit = event.instance();
        CustomerId customerId = visit.customerId();
        if (customerId != null
                && JourneyLanguage.LOBBY.equals(models.map(visit.versionId()).startedIn())) {
            customerEvents.record(List.of(new NewCustomerEvent(
                    "visit-" + visit.id(),
                    customerId,
                    STARTED,
                    clock.instant(),
                    "branch",
                    visit.branchNo(),
                    Map.of("journey", visit.key()))));
        }
    }
}
