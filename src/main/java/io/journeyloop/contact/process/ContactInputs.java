package io.journeyloop.contact.process;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.ContactPurpose;
import io.journeyloop.contact.ContactRequest;
import io.journeyloop.contact.ContactRequest.Place;
import io.journeyloop.journey.IsoPeriod;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** The inputs of the contact block and the wave's own variables, named once. */
final class ContactInputs {

    static final String PURPOSE = "purpose";
    static final String CHANNELS = "channels";
    static final String SCRIPT = "script";
    static final String OFFER = "offer";
    static final String WINDOW = "window";
    static final String WAVE = "wave";
    static final String GOAL = "goal";
    static final String ELIGIBILITY = "eligibility";
    static final String RESULT = "result";
    /** The wave assignment that a running contact-wave serves. */
    static final String ASSIGNMENT = "waveAssignment";

    private ContactInputs() {}

    static ContactRequest request(DelegateExecution execution, long customerId, JourneyPlace place) {
        return new ContactRequest(
                customerId,
                ContactPurpose.of(required(execution, PURPOSE)),
                Channel.listForContact(text(execution, CHANNELS, "")),
                optional(execution, SCRIPT),
                optional(execution, OFFER),
                window(execution),
                Map.of(),
                new Place(
                        place.instanceId(),
                        place.processKey(),
                        place.touchpoint(),
                        execution.getId(),
                        assignment(execution)));
    }

    static @Nullable Duration window(DelegateExecution execution) {
        String window = optional(execution, WINDOW);
        return window == null ? null : IsoPeriod.parse(window);
    }

    static @Nullable Long assignment(DelegateExecution execution) {
        return execution.getVariable(ASSIGNMENT) instanceof Long id ? id : null;
    }

    static String required(DelegateExecution execution, String name) {
        String value = optional(execution, name);
        if (value == null) {
            throw new IllegalArgumentException("Element " + execution.getCurrentActivityId() + " of process "
                    + execution.getProcessDefinitionId() + " needs the input '" + name + "'. Add it in the model.");
        }
        return value;
    }

    static String text(DelegateExecution execution, String name, String otherwise) {
        String value = optional(execution, name);
        return value == null ? otherwise : value;
    }

    static @Nullable String optional(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
