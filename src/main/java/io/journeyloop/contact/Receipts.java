package io.journeyloop.contact;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.contact.persistence.WaveMapper;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the gateway's word on a message means for its contact, its wave and the customer's caps. */
@Component
class Receipts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ContactMapper contacts;
    private final WaveMapper waves;
    private final ContactAnswers answers;
    private final ContactSituations situations;
    private final ContactPolicy policy;

    Receipts(
            ContactMapper contacts,
            WaveMapper waves,
            ContactAnswers answers,
            ContactSituations situations,
            ContactPolicy policy) {
        this.contacts = contacts;
        this.waves = waves;
        this.answers = answers;
        this.situations = situations;
        this.policy = policy;
    }

    /** The contact, while its customer's contacts are held until commit: a receipt changes what the caps count. */
    Contact locked(long contactId, Instant now) {
        contacts.lockCustomer(Objects.requireNonNull(contacts.find(contactId)).customerId(), now);
        return Objects.requireNonNull(contacts.find(contactId));
    }

    void follow(Contact contact, OutboxState told, Instant now) {
        switch (told) {
            case DELIVERED -> arrived(contact);
            case OPENED -> {
                arrived(contact);
                answers.opened(contact, now);
            }
            case FAILED -> {
                write(contact.failed(), WaveStep.FAILED);
                // Whoever waited because of this one may have room now.
                contacts.wake(contact.customerId(), Integer.MAX_VALUE, now);
            }
            case QUEUED -> {
                requireLawful(contact, now);
                write(contact.resent(now), WaveStep.SENT);
            }
        }
    }

    /** What had been given up and arrives after all is a contact like any other, of the time at which it left. */
    private void arrived(Contact contact) {
        if (contact.state() == ContactState.FAILED) {
            write(contact.resent(Objects.requireNonNull(contact.settledAt())), WaveStep.SENT);
        }
    }

    private void write(Contact contact, WaveStep step) {
        contacts.told(contact);
        if (contact.assignmentId() != null) {
            waves.step(contact.assignmentId(), step);
        }
    }

    /** A message is sent again under the same rules as the first time; nobody waits for it, so later is no. */
    private void requireLawful(Contact contact, Instant now) {
        Contact asked = contact.askedAgain();
        ContactQuestion question = situations.question(asked, now);
        switch (policy.decide(question, situations.history(asked, question.zone(), now), now)) {
            case PolicyAnswer.Now _ -> {}
            case PolicyAnswer.Later later ->
                throw Problem.conflict(
                        "state",
                        later.because().slug(),
                        say(
                                "contact.problem.resend-later",
                                later.because().waiting(),
                                MINUTE.format(later.at().atZone(question.zone()))));
            case PolicyAnswer.Never never ->
                throw Problem.conflict(
                        "state",
                        never.because().slug(),
                        say("contact.problem.resend-never", never.because().words()));
        }
    }
}
