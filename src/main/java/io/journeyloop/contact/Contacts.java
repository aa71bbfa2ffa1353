package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final ContactDecisions decisions;
    private final Offers offers;
    private final Scripts scripts;
    private final ContactWriter writer;
    private final Clock clock;

    Contacts(
            ContactMapper mapper,
            ContactDrafts drafts,
            ContactDecisions decisions,
            Offers offers,
            Scripts scripts,
            ContactWriter writer,
            Clock clock) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.decisions = decisions;
        this.offers = offers;
        this.scripts = scripts;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Puts a contact before the policy: it leaves at once, waits for its lawful minute, or is suppressed.
     *
     * @return the contact as recorded
     */
    public Contact request(ContactRequest request) {
        Instant now = clock.instant();
        return writer.add(decide(drafts.draft(request, now), now));
    }

    /**
     * Asks the policy again about a contact that waits.
     *
     * @return the contact as it stands now; it may wait on
     */
    public Contact settle(Contact waiting) {
        Instant now = clock.instant();
        Contact decided = writer.save(decide(waiting, now));
        wakeRivals(decided, now);
        return decided;
    }

    /** The contact that an execution waits for. */
    public Optional<Contact> waitingOf(String executionId) {
        return Optional.ofNullable(mapper.waitingOf(executionId));
    }

    /** The journey went another way: a contact that waited for this execution is never sent. */
    public void cancelWaiting(String executionId) {
        Instant now = clock.instant();
        waitingOf(executionId)
                .map(contact -> writer.save(contact.giveUp(now)))
                .ifPresent(contact -> wakeRivals(contact, now));
    }

    public Optional<Contact> find(ContactId id) {
        return Optional.ofNullable(mapper.find(id));
    }

    /** The customer's contacts, latest first. */
    @Transactional(readOnly = true)
    public List<Contact> of(CustomerId customerId, int limit) {
        return mapper.ofCustomer(customerId, limit);
    }

    /**
     * Until when lawful holds last: contacts of those instances that wait for their lawful minute.
     *
     * @return by instance, by touchpoint, the minute
     */
    @Transactional(readOnly = true)
    public Map<InstanceId, Map<String, Instant>> held(Collection<InstanceId> instanceIds) {
        Map<InstanceId, Map<String, Instant>> held = new HashMap<>();
        if (!instanceIds.isEmpty()) {
            mapper.held(instanceIds).forEach(one -> held.computeIfAbsent(one.instanceId(), id -> new HashMap<>())
                    .put(one.touchpoint(), one.dueAt()));
        }
        return held;
    }

    private ContactChange decide(Contact contact, Instant now) {
        Instant asOf = isLate(contact, now) ? contact.windowEnd() : now;
        return switch (decisions.decide(contact, now, asOf)) {
            case PolicyAnswer.Now answer -> leave(contact, answer.channel(), now);
            case PolicyAnswer.Later answer -> contact.waitFor(answer.channel(), answer.at(), answer.because());
            case PolicyAnswer.Never answer -> contact.suppress(answer.because(), now);
        };
    }

    /** Who made room for this one is asked again where it does not go out today after all. */
    private void wakeRivals(Contact decided, Instant now) {
        boolean stays = decided.state() == ContactState.SUPPRESSED
                || decided.state() == ContactState.CANCELLED
                || (decided.isWaiting() && decided.reason() == Suppression.PAUSED);
        CustomerId customer = decided.customerId();
        if (stays && decided.purpose() == ContactPurpose.MARKETING && customer != null) {
            writer.wake(customer, decided.plan().priority(), now);
        }
    }

    /** A worker that comes seconds after the window's end decides as of the end. */
    private static boolean isLate(Contact contact, Instant now) {
        return now.isAfter(contact.windowEnd())
                && !contact.dueAt().isAfter(contact.windowEnd())
                && now.isBefore(contact.windowEnd().plus(GRACE));
    }

    private ContactChange leave(Contact contact, Channel channel, Instant now) {
        return offers.reserve(contact.plan().offer())
                ? contact.leaveBy(channel, now, scripts.version(contact.plan().script()))
                : contact.suppress(Suppression.OFFER_EXHAUSTED, now);
    }
}
