package io.journeyloop.recovery;

import io.journeyloop.contact.ContactPauses;
import io.journeyloop.contact.ContactPurpose;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.Journeys;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody sells to a customer, or asks for an opinion, while the bank has something to put right. */
@Component
class OpenCasePause implements ContactPauses {

    private final Journeys journeys;
    private final RecoverySettings settings;

    OpenCasePause(Journeys journeys, RecoverySettings settings) {
        this.journeys = journeys;
        this.settings = settings;
    }

    @Override
    public boolean pauses(CustomerId customerId, ContactPurpose purpose) {
        return purpose != ContactPurpose.SERVICE && journeys.hasOpen(customerId, List.of(settings.journey()));
    }

    @Override
    public boolean isPausing(String journeyKey) {
        return journeyKey.equals(settings.journey());
    }
}
