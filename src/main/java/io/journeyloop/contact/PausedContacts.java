package io.journeyloop.contact;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.VersionId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether something of the customer's goes first: an open case, or another journey. */
@Component
class PausedContacts {

    private final ObjectProvider<ContactPauses> pauses;
    private final Journeys journeys;
    private final JourneyModels models;

    PausedContacts(ObjectProvider<ContactPauses> pauses, Journeys journeys, JourneyModels models) {
        this.pauses = pauses;
        this.journeys = journeys;
        this.models = models;
    }

    boolean isPaused(Contact contact) {
        if (contact.purpose() == ContactPurpose.SERVICE) {
            return false;
        }
        CustomerId customer = contact.customerId();
        if (customer == null) {
            return false;
        }
        if (pauses.orderedStream().anyMatch(one -> one.pauses(customer, contact.purpose()))) {
            return true;
        }
        VersionId version = contact.versionId();
        List<String> pausedBy = contact.purpose() != ContactPurpose.MARKETING || version == null
                ? List.of()
                : models.map(version).pausedBy();
        return !pausedBy.isEmpty() && journeys.hasOpen(customer, pausedBy);
    }
}
