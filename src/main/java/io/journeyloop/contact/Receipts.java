package io.journeyloop.contact;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.contact.persistence.ContactMapper;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the gateway's word on a message means for its contact, its wave and the customer's caps. */
@Component
class Receipts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ContactMapper contacts;
    private final ContactLocks locks;
    private final ContactWriter writer;
    private final ContactAnswers answers;
    private final ContactDecisions decisions;
    private final AssignmentWriter assignments;

    Receipts(
            ContactMapper contacts,
            ContactLocks locks,
            ContactWriter writer,
            ContactAnswers answers,
            ContactDecisions decisions,
            AssignmentWriter assignments) {
        this.assignments = assignments;
        this.locks = locks;
        this.contacts = contacts;
        this.writer = writer;
        this.answers = answers;
        this.decisions = decisions;
    }

    /** The contact, while its customer's contacts are held until commit: a receipt changes what the caps count. */
    Contact locked(ContactId contactId) {
        locks.lock(Objects.requireNonNull(contacts.find(contactId)).customerId());
        return Objects.requireNonNull(contacts.find(contactId));
    }

    void follow(Contact contact, OutboxState told, Instant now) {
        switch (told) {
            case DELIVERED -> arrived(contact);
            case OPENED -> answers.opened(arrived(contact), now);
            case FAILED -> {
                writer.save(contact.fail());
                // Whoever waited because of this one may have room now.
                if (contact.customerId() != null) {
                    writer.wake(contact.customerId(), Integer.MAX_VALUE, now);
                }
            }
            case QUEUED -> {
                requireLawful(contact, now);
                writer.save(contact.resend(now));
            }
        }
    }

    /** What had been given up may arrive after all. */
    private Contact arrived(Contact contact) {
        if (contact.assignmentId() != null) {
            assignments.delivered(contact.assignmentId());
        }
        return contact.state() == ContactState.FAILED ? writer.save(contact.arrive()) : contact;
    }

    /** A message is sent again under the same rules as the first time; nobody waits for it, so later is no. */
    private void requireLawful(Contact contact, Instant now) {
        ContactDecisions.Decided decided = decisions.explain(contact.askedAgain(), now);
        switch (decided.answer()) {
            case PolicyAnswer.Now _ -> {}
            case PolicyAnswer.Later later ->
                throw Problem.conflict(
                        "state",
                        later.because().slug(),
                        say(
                                "contact.problem.resend-later",
                                later.because().waiting(),
                                MINUTE.format(later.at().atZone(decided.zone()))));
            case PolicyAnswer.Never never ->
                throw Problem.conflict(
                        "state",
                        never.because().slug(),
                        say("contact.problem.resend-never", never.because().words()));
        }
    }
}
