package io.journeyloop.journey;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.staff.BranchNo;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who the customer of a journey instance is that nobody knew, and tells the journey instance what has happened to them meanwhile. */
@Component
@Transactional
public class Matching {

    private static final int RECENT = 200;

    private final Journeys journeys;
    private final EventDelivery delivery;
    private final CustomerEvents customerEvents;

    Matching(Journeys journeys, EventDelivery delivery, CustomerEvents customerEvents) {
        this.journeys = journeys;
        this.delivery = delivery;
        this.customerEvents = customerEvents;
    }

    /** From now on it is the customer's, in the care of that branch; see {@link Journeys#match}. */
    public void match(InstanceId instanceId, CustomerId customerId, BranchNo branchNo) {
        journeys.match(instanceId, customerId, branchNo);
    }

    /** What was told of the customer since the journey instance was entered moves it now, in its order. */
    public void catchUp(InstanceId instanceId, CustomerId customerId) {
        journeys.find(instanceId)
                .filter(one -> one.state() == JourneyInstance.State.OPEN)
                .ifPresent(one -> delivery.catchUp(one, customerEvents.of(customerId, RECENT)));
    }
}
