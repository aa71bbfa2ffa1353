package io.journeyloop.customer.profile;

import io.journeyloop.customer.Consent;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Purpose;
import io.journeyloop.customer.Segment;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.journey.JourneyInstance;
import java.util.List;
import java.util.Set;

/**
 * All there is to show of a customer. The customer's data is whole here: whoever shows it masks it.
 *
 * @param assumedConsents of which the customer has said nothing and which the bank assumes
 */
public record CustomerProfile(
        Customer customer,
        List<String> tags,
        List<Segment> segments,
        List<Consent> consents,
        Set<Purpose> assumedConsents,
        List<Instance> journeys,
        List<TimelineEntry> timeline) {

    /**
     * A journey the customer is in now.
     *
     * @param stages all stages in order, and at which the customer stands
     */
    public record Instance(JourneyInstance instance, String journeyName, List<StageAt> stages) {}

    /**
     * A stage by id, with its name in the model.
     *
     * @param here whether the customer stands at it now
     */
    public record StageAt(String id, String name, boolean here) {}
}
