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
            case SENT -> {
                waves.step(assignment, WaveStep.SENT);
                waves.attempted(assignment, now);
            }
            case SUPPRESSED -> {
                waves.step(assignment, WaveStep.SUPPRESSED);
                waves.suppressed(
                        assignment, Objects.requireNonNull(contact.reason()).slug());
            }
            // A task counts as an attempt once somebody has finished it.
            case TASK_CREATED, TAKEN_OFF -> waves.step(assignment, WaveStep.HANDED);
            case FAILED -> waves.step(assignment, WaveStep.FAILED);
            case CANCELLED -> waves.step(assignment, WaveStep.CANCELLED);
            case WAITING -> waves.step(assignment, WaveStep.WAITING);
        }
    }

    private static OutboxMessage message(Contact contact, Instant now) {
        return OutboxMessage.queued(
                contact.id(),
                contact.customerId(),
                Objects.requireNonNull(contact.channel()).slug(),
                new OutboxMessage.Content(
                        contact.purpose(),
                        contact.script(),
                        contact.scriptVersion(),
                        contact.offer(),
                        contact.parameters()),
                now);
    }
}
