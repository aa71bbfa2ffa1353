package io.journeyloop.contact;

import io.journeyloop.contact.persistence.OutboxMapper;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows from a contact's transition: the message for the gateway, and the wave's counting. */
@Component
class ContactEffects {

    private final OutboxMapper outbox;
    private final AssignmentWriter waves;

    ContactEffects(OutboxMapper outbox, AssignmentWriter waves) {
        this.outbox = outbox;
        this.waves = waves;
    }

    void follow(ContactChange change) {
        Contact contact = change.after();
        if (change.transition() == ContactTransition.SEND) {
            outbox.insert(message(contact));
        }
        Long assignment = contact.assignmentId();
        WaveStep step = change.step();
        if (assignment != null && step != null) {
            waves.step(
                    assignment,
                    step,
                    step == WaveStep.SUPPRESSED
                            ? Objects.requireNonNull(contact.reason()).slug()
                            : null,
                    change.transition() == ContactTransition.SEND ? contact.settledAt() : null);
        }
    }

    private static OutboxMessage message(Contact contact) {
        Instant leftAt = Objects.requireNonNull(contact.settledAt());
        return OutboxMessage.queued(
                contact.id(),
                contact.customerId(),
                Objects.requireNonNull(contact.channel()).slug(),
                new OutboxMessage.Content(
                        contact.purpose(),
                        contact.plan().script(),
                        contact.scriptVersion(),
                        contact.plan().offer(),
                        contact.plan().parameters()),
                leftAt);
    }
}
