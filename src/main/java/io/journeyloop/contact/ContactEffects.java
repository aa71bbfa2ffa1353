package io.journeyloop.contact;

import io.journeyloop.contact.persistence.OutboxMapper;
import io.journeyloop.contact.persistence.WaveMapper;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows from a settled contact: the message for the gateway, and the wave's counting. */
@Component
class ContactEffects {

    private final OutboxMapper outbox;
    private final WaveMapper waves;

    ContactEffects(OutboxMapper outbox, WaveMapper waves) {
        this.outbox = outbox;
        this.waves = waves;
    }

    void settled(Contact contact, Instant now) {
        if (contact.state() == ContactState.SENT) {
            outbox.insert(message(contact, now));
        }
        Long assignment = contact.assignmentId();
        if (assignment != null) {
            count(assignment, contact, now);
        }
    }

    private void count(long assignment, Contact contact, Instant now) {
        switch (contact.state()) {
            case SENT -> waves.attempted(assignment, now);
            case SUPPRESSED ->
                waves.suppressed(
                        assignment, Objects.requireNonNull(contact.reason()).slug());
            case WAITING, TASK_CREATED, CANCELLED -> {
                // A task counts as an attempt once somebody has finished it; the others are none.
            }
        }
    }

    private static OutboxMessage message(Contact contact, Instant now) {
        return new OutboxMessage(
                0,
                contact.id(),
                contact.customerId(),
                Objects.requireNonNull(contact.channel()).slug(),
                contact.script(),
                contact.scriptVersion(),
                contact.offer(),
                contact.parameters(),
                now,
                null);
    }
}
