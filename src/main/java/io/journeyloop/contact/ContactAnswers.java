package io.journeyloop.contact;

import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.contact.persistence.WaveMapper;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.CustomerFact;
import io.journeyloop.staff.Branches;
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
    private static final String REFUSED_EVENT = "contact.refused";

    private final ContactMapper contacts;
    private final WaveMapper waves;
    private final Consents consents;
    private final Branches branches;
    private final ContactRules rules;
    private final Clock clock;

    ContactAnswers(
            ContactMapper contacts,
            WaveMapper waves,
            Consents consents,
            Branches branches,
            ContactRules rules,
            Clock clock) {
        this.contacts = contacts;
        this.waves = waves;
        this.consents = consents;
        this.branches = branches;
        this.rules = rules;
        this.clock = clock;
    }

    /** A person of the bank finished the task that the contact became. */
    void finished(Contact contact, String outcome, Instant at) {
        if (rules.refusedOutcomes().contains(outcome)) {
            close(contact, contact.channel());
        } else if (rules.refusedAllOutcomes().contains(outcome)) {
            close(contact, null);
        }
        contacts.setOutcome(contact.id(), outcome, at);
        if (contact.assignmentId() != null) {
            waves.answered(
                    contact.assignmentId(),
                    at,
                    rules.reachedOutcomes().contains(outcome),
                    rules.respondedOutcomes().contains(outcome));
        }
    }

    /** The customer refuses what this contact stands for; nothing happens the second time. */
    void refused(Contact contact) {
        if (!REFUSED.equals(contact.outcome())) {
            close(contact, contact.channel());
            contacts.setOutcome(contact.id(), REFUSED, clock.instant());
        }
    }

    /** Events of digital channels are about the latest message that the customer got. */
    void recorded(List<CustomerFact> facts, Collection<Long> customers) {
        List<CustomerFact> answers =
                facts.stream().filter(fact -> answer(fact) != null).toList();
        if (!answers.isEmpty()) {
            Instant since = clock.instant().minus(rules.answerable());
            contacts.latestSent(customers, since).forEach(contact -> answers.stream()
                    .filter(fact -> fact.customerId() == contact.customerId())
                    .filter(fact ->
                            contact.settledAt() != null && !fact.occurredAt().isBefore(contact.settledAt()))
                    .forEach(fact -> answered(contact, fact)));
        }
    }

    private void answered(Contact contact, CustomerFact fact) {
        String answer = Optional.ofNullable(answer(fact)).orElseThrow();
        if (answer.equals(REFUSED)) {
            refused(contact);
            return;
        }
        contacts.setOutcome(contact.id(), answer, fact.occurredAt());
        if (contact.assignmentId() != null) {
            waves.answered(contact.assignmentId(), fact.occurredAt(), true, answer.equals(RESPONDED));
        }
    }

    private @Nullable String answer(CustomerFact fact) {
        if (rules.openedEvents().contains(fact.type())) {
            return OPENED;
        }
        if (rules.respondedEvents().contains(fact.type())) {
            return RESPONDED;
        }
        return REFUSED_EVENT.equals(fact.type()) ? REFUSED : null;
    }

    /** Closes a channel, or all, for marketing; refusing a service call closes nothing. */
    private void close(Contact contact, @Nullable ContactChannel channel) {
        if (contact.purpose() == ContactPurpose.MARKETING) {
            Instant until = clock.instant()
                    .atZone(branches.zone(Branches.HEAD_OFFICE))
                    .plus(rules.refusal())
                    .toInstant();
            consents.refuse(
                    contact.customerId(), channel == null ? null : channel.slug(), until, "contact " + contact.id());
        }
    }
}
