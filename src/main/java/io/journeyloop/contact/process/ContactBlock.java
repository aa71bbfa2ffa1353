package io.journeyloop.contact.process;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.Contact;
import io.journeyloop.contact.ContactRequest;
import io.journeyloop.contact.ContactState;
import io.journeyloop.contact.Contacts;
import io.journeyloop.contact.LinkedMessages;
import io.journeyloop.contact.Scripts;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The building block {@code ${contact}}: asks for the contact and goes on once it is settled. While it waits for its
 * lawful minute the execution stays here, and the due contact's worker signals it.
 */
@Component("contact")
public class ContactBlock extends AbstractBpmnActivityBehavior {

    private final Contacts contacts;
    private final Journeys journeys;
    private final Scripts scripts;
    private final LinkedMessages linked;

    ContactBlock(Contacts contacts, Journeys journeys, Scripts scripts, LinkedMessages linked) {
        this.contacts = contacts;
        this.journeys = journeys;
        this.scripts = scripts;
        this.linked = linked;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        JourneyPlace place = JourneyPlace.of(execution);
        CustomerId customerId = journeys.inGroup(place.instanceId())
                .map(JourneyInstance::customerId)
                .orElse(null);
        ContactRequest request = ContactInputs.request(execution, customerId, place);
        goOn(
                execution,
                scripts.promisesLink(request.script())
                        ? linked.send(request, place.instanceId())
                        : contacts.request(request));
    }

    @Override
    public void signal(ActivityExecution execution, @Nullable String signal, @Nullable Object data) throws Exception {
        Optional<Contact> waiting = contacts.waitingOf(execution.getId());
        if (waiting.isPresent()) {
            goOn(execution, contacts.settle(waiting.get()));
        }
    }

    private void goOn(ActivityExecution execution, Contact contact) {
        if (contact.state() != ContactState.WAITING) {
            Channel channel = contact.channel();
            ProcessVariables.CONTACT_OUTCOME.set(execution, contact.processOutcome());
            ProcessVariables.CONTACT_CHANNEL.set(execution, channel == null ? null : channel.slug());
            leave(execution);
        }
    }
}
