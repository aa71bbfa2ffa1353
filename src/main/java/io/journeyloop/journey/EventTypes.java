package io.journeyloop.journey;

import io.journeyloop.customer.CustomerEvents;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The types of events that mean something in this bank, such as {@code account.opened}. */
@Component
public class EventTypes {

    private final JourneyModels models;
    private final CustomerEvents customerEvents;

    EventTypes(JourneyModels models, CustomerEvents customerEvents) {
        this.models = models;
        this.customerEvents = customerEvents;
    }

    /**
     * What the deployed journeys wait for, begin by, hope for in a wave or have as their goal, and what was reported
     * lately; in the order of the alphabet. A model may wait for any other.
     */
    public List<String> known() {
        Set<String> known = new TreeSet<>(models.events());
        known.addAll(customerEvents.recentTypes());
        return List.copyOf(known);
    }
}
