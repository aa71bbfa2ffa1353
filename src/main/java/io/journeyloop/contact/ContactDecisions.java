package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contact policy asked about one contact, with what is known of its customer. */
@Component
class ContactDecisions {

    /**
     * What the policy answers.
     *
     * @param zone where the customer is
     */
    record Decided(PolicyAnswer answer, ZoneId zone, ContactPolicy.Counts counts) {}

    private final ContactLocks locks;
    private final ContactSituations situations;
    private final ContactHistories histories;
    private final ContactPolicy policy;

    ContactDecisions(
            ContactLocks locks, ContactSituations situations, ContactHistories histories, ContactPolicy policy) {
        this.locks = locks;
        this.situations = situations;
        this.histories = histories;
        this.policy = policy;
    }

    /**
     * By what is known at {@code now}, decided as of another instant. What counts towards a cap is decided by one at a
     * time for each customer: others wait for the end of this transaction.
     */
    PolicyAnswer decide(Contact contact, Instant now, Instant asOf) {
        if (contact.purpose() != ContactPurpose.SERVICE) {
            locks.lock(contact.customerId());
        }
        ContactQuestion question = situations.question(contact, now);
        return policy.decide(question, histories.of(contact, question.zone(), now), asOf);
    }

    /** As {@link #decide(Contact, Instant, Instant)}, with what the caps have counted. */
    Decided explain(Contact contact, Instant asOf) {
        ContactQuestion question = situations.question(contact, asOf);
        ContactHistory history = histories.at(contact, question.zone(), asOf);
        return new Decided(
                policy.decide(question, history, asOf), question.zone(), policy.counts(history, question.zone(), asOf));
    }

    /** What forbids an open call of that channel now, caps and hours aside; null for nothing. */
    @Nullable
    Suppression forbids(Contact contact, Channel channel, Instant now) {
        return policy.forbids(situations.question(contact, now), channel);
    }
}
