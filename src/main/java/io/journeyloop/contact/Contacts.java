package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.contact.persistence.NewId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts under the contact policy: each wish is decided and recorded with its reason, in the caller's transaction.
 * Contacts that count towards a cap are decided one after another for each customer, whatever journeys and nodes ask.
 */
@Component
@Transactional
public class Contacts {

    /** How much later than its window's end a waiting contact may be decided, because its worker came late. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final ContactMapper mapper;
    private final ContactDrafts drafts;
    private final ContactSituations situations;
    private final ContactPolicy policy;
    private final Offers offers;
    private final Scripts scripts;
    private final ContactEffects effects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(
            ContactMapper mapper,
            ContactDrafts drafts,
            ContactSituations situations,
            ContactPolicy policy,
            Offers offers,
            Scripts scripts,
            ContactEffects effects,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.situations = situations;
        this.policy = policy;
        this.offers = offers;
        this.scripts = scripts;
        this.effects = effects;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a contact before the policy: it leaves at once, waits for its lawful minute, or is suppressed.
     *
     * @return the contact as recorded
     */
    public Contact request(ContactRequest request) {
        Instant now = clock.instant();
        Contact decided = decide(drafts.draft(request, now), now);
        NewId key = new NewId();
        mapper.insert(key, decided);
        return published(decided.withId(key.id()), now);
    }

    /**
     * Asks the policy again about a contact that waits.
     *
     * @return the contact as it stands now; it may wait on
     */
    public Contact settle(Contact waiting) {
        Instant now = clock.instant();
        Contact decided = decide(waiting, now);
        mapper.update(decided);
        wakeRivals(decided, now);
        return published(decided, now);
    }

    /** The contact that an execution waits for. */
    public Optional<Contact> waitingOf(String executionId) {
        return Optional.ofNullable(mapper.waitingOf(executionId));
    }

    /** The journey went another way: a contact that waited for this execution is never sent. */
    public void cancelWaiting(String executionId) {
        Instant now = clock.instant();
        waitingOf(executionId).map(contact -> givenUp(contact, now)).ifPresent(contact -> {
            mapper.update(contact);
            wakeRivals(contact, now);
            published(contact, now);
        });
    }

    /** What waited until its window ended was stopped by what it waited for. */
    private static Contact givenUp(Contact contact, Instant now) {
        Suppression waitedFor = contact.reason();
        return waitedFor == null || now.isBefore(contact.windowEnd())
                ? contact.cancelled(now)
                : contact.suppressed(waitedFor, now);
    }

    public Optional<Contact> find(long id) {
        return Optional.ofNullable(mapper.find(id));
    }

    /** The customer's contacts, latest first. */
    @Transactional(readOnly = true)
    public List<Contact> of(long customerId, int limit) {
        return mapper.ofCustomer(customerId, limit);
    }

    /**
     * Until when lawful holds last: contacts of those instances that wait for their lawful minute.
     *
     * @return by instance, by touchpoint, the minute
     */
    @Transactional(readOnly = true)
    public Map<Long, Map<String, Instant>> held(Collection<Long> instanceIds) {
        Map<Long, Map<String, Instant>> held = new HashMap<>();
        if (!instanceIds.isEmpty()) {
            mapper.held(instanceIds).forEach(one -> held.computeIfAbsent(one.instanceId(), id -> new HashMap<>())
                    .put(one.touchpoint(), one.dueAt()));
        }
        return held;
    }

    private Contact decide(Contact contact, Instant now) {
        if (contact.purpose() != ContactPurpose.SERVICE) {
            mapper.lockCustomer(contact.customerId(), now);
        }
        Instant asOf = isLate(contact, now) ? contact.windowEnd() : now;
        ContactQuestion question = situations.question(contact, now);
        return switch (policy.decide(question, situations.history(contact, question.zone(), now), asOf)) {
            case PolicyAnswer.Now answer -> leave(contact, answer.channel(), now);
            case PolicyAnswer.Later answer -> contact.waitingFor(answer.channel(), answer.at(), answer.because());
            case PolicyAnswer.Never answer -> contact.suppressed(answer.because(), now);
        };
    }

    /** Who made room for this one is asked again where it does not go out today after all. */
    private void wakeRivals(Contact decided, Instant now) {
        boolean stays = decided.state() == ContactState.SUPPRESSED
                || decided.state() == ContactState.CANCELLED
                || (decided.isWaiting() && decided.reason() == Suppression.PAUSED);
        if (stays && decided.purpose() == ContactPurpose.MARKETING) {
            mapper.wake(decided.customerId(), decided.priority(), now);
        }
    }

    /** A worker that comes seconds after the window's end decides as of the end. */
    private static boolean isLate(Contact contact, Instant now) {
        return now.isAfter(contact.windowEnd())
                && !contact.dueAt().isAfter(contact.windowEnd())
                && now.isBefore(contact.windowEnd().plus(GRACE));
    }

    private Contact leave(Contact contact, Channel channel, Instant now) {
        return offers.reserve(contact.offer())
                ? contact.sentBy(channel, now, scripts.version(contact.script()))
                : contact.suppressed(Suppression.OFFER_EXHAUSTED, now);
    }

    private Contact published(Contact contact, Instant now) {
        if (!contact.isWaiting()) {
            effects.settled(contact, now);
            events.publishEvent(new ContactSettled(
                    contact.id(),
                    contact.customerId(),
                    contact.instanceId(),
                    contact.channel(),
                    contact.purpose(),
                    contact.processOutcome(),
                    now));
        }
        return contact;
    }
}
