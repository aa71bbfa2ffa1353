package io.journeyloop.contact.process;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.ContactPurpose;
import io.journeyloop.contact.ContactRequest;
import io.journeyloop.contact.ContactRequest.Place;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.IsoPeriod;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** What a contact block is given. */
final class ContactInputs {

    private ContactInputs() {}

    static ContactRequest request(DelegateExecution execution, @Nullable CustomerId customerId, JourneyPlace place) {
        return new ContactRequest(
                customerId,
                ContactPurpose.of(ProcessVariables.PURPOSE.required(execution)),
                Channel.listForContact(Objects.requireNonNullElse(ProcessVariables.CHANNELS.in(execution), "")),
                ProcessVariables.SCRIPT.in(execution),
                ProcessVariables.OFFER.in(execution),
                window(execution),
                Map.of(),
                new Place(
                        place.instanceId(),
                        place.processKey(),
                        place.touchpoint(),
                        execution.getId(),
                        ProcessVariables.WAVE_ASSIGNMENT.in(execution)));
    }

    static @Nullable Duration window(DelegateExecution execution) {
        String window = ProcessVariables.WINDOW.in(execution);
        return window == null ? null : IsoPeriod.parse(window);
    }
}
