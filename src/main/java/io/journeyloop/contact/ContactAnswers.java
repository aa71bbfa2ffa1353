package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers answer to contacts: a task's outcome, an event of a digital channel, a refusal. */
@Component
@Transactional
public class ContactAnswers {

    private static final String OPENED = "opened";
    private static final String RESPONDED = "responded";
    private static final String REFUSED = "refused";

    private final ContactMapper contacts;
    private final ContactWriter writer;
    private final AssignmentWriter waves;
    private final Refusals refusals;
    private final AnswerMeanings meanings;
    private final ContactPeriods periods;
    private final Clock clock;

    ContactAnswers(
            ContactMapper contacts,
            ContactWriter writer,
            AssignmentWriter waves,
            Refusals refusals,
            AnswerMeanings meanings,
            ContactPeriods periods,
            Clock clock) {
        this.contacts = contacts;
        this.writer = writer;
        this.waves = waves;
        this.refusals = refusals;
        this.meanings = meanings;
        this.periods = periods;
        this.clock = clock;
    }

    /** A person of the bank finished the task that the contact became. */
    void finished(Contact contact, String outcome, Instant at) {
        writer.save(contact.finish(outcome, at));
        if (contact.assignmentId() != null) {
            waves.answered(
                    contact.assignmentId(),
                    at,
                    meanings.reachedOutcomes().contains(outcome),
                    meanings.respondedOutcomes().contains(outcome));
        }
        if (meanings.refusedOutcomes().contains(outcome)) {
            close(contact, contact.channel());
        } else if (meanings.refusedAllOutcomes().contains(outcome)) {
            close(contact, null);
        }
    }

    /** The channel says that the customer read it; an answer that is known says more. */
    void opened(Contact contact, Instant at) {
        if (contact.outcome() == null) {
            writer.save(contact.answer(OPENED, at));
        }
        if (contact.assignmentId() != null) {
            waves.answered(contact.assignmentId(), at, true, false);
        }
    }

    /** The customer refuses what this contact stands for; nothing happens the second time. */
    void refused(Contact contact) {
        if (!REFUSED.equals(contact.outcome())) {
            writer.save(contact.answer(REFUSED, clock.instant()));
            close(contact, contact.channel());
        }
    }

    /**
     * Events of digital channels are about the latest message that the customer got. A refusal needs no message: it is
     * noted whatever was sent before, and by whom.
     */
    void recorded(List<CustomerEvent> events, Collection<CustomerId> customers) {
        events.stream()
                .filter(event -> meanings.refusedEvents().contains(event.type()))
                .forEach(refusals::told);
        List<CustomerEvent> answers =
                events.stream().filter(event -> answer(event) != null).toList();
        if (!answers.isEmpty()) {
            Instant since = clock.instant().minus(periods.answerable());
            contacts.latestSent(customers, since).forEach(contact -> answers.stream()
                    .filter(event -> event.customerId().equals(contact.customerId()))
                    .filter(event ->
                            contact.settledAt() != null && !event.occurredAt().isBefore(contact.settledAt()))
                    .forEach(event -> answered(contact, event)));
        }
    }

    private void answered(Contact contact, CustomerEvent event) {
        String answer = Optional.ofNullable(answer(event)).orElseThrow();
        writer.save(contact.answer(answer, event.occurredAt()));
        if (contact.assignmentId() != null && !answer.equals(REFUSED)) {
            waves.answered(contact.assignmentId(), event.occurredAt(), true, answer.equals(RESPONDED));
        }
    }

    private @Nullable String answer(CustomerEvent event) {
        if (meanings.openedEvents().contains(event.type())) {
            return OPENED;
        }
        if (meanings.respondedEvents().contains(event.type())) {
            return RESPONDED;
        }
        return meanings.refusedEvents().contains(event.type()) ? REFUSED : null;
    }

    /** Closes a channel, or all, for marketing; refusing a service call closes nothing. */
    private void close(Contact contact, @Nullable Channel channel) {
        CustomerId customer = contact.customerId();
        if (contact.purpose() == ContactPurpose.MARKETING && customer != null) {
            refusals.refuse(customer, channel, "contact " + contact.id());
        }
    }
}
