package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.ContactHistory.PastContact;
import io.journeyloop.contact.ContactQuestion.Standing;
import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.contact.persistence.ContactMapper.Past;
import io.journeyloop.contact.persistence.ContactMapper.Rivals;
import io.journeyloop.contact.persistence.WaveMapper.Reachable;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.Purpose;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.Branches;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is known of a customer when a contact is decided. */
@Component
class ContactSituations {

    private static final long UNKNOWN_CUSTOMER = 0;
    /** Covers the longest rule (30 local days) whatever the zone, and the survey cool-down's days beyond it. */
    private static final Duration DAY = Duration.ofDays(1);

    private static final int LONGEST_CAP = 31;
    private static final String APP_ACTIVATED = "app.activated";
    private static final String WECOM_ADDED = "wecom.added";
    private static final String EMAIL = "email";

    /** What {@link #isContactable} asks of one customer, for those who ask of many in one statement. */
    static final Reachable REACHABLE = new Reachable(APP_ACTIVATED, WECOM_ADDED, "%\"" + EMAIL + "\":%");

    private final ContactMapper mapper;
    private final ContactRules rules;
    private final Customers customers;
    private final Consents consents;
    private final CustomerEvents customerEvents;
    private final Journeys journeys;
    private final JourneyModels models;
    private final Branches branches;
    private final Offers offers;
    private final ObjectProvider<ContactPauses> pauses;

    ContactSituations(
            ContactMapper mapper,
            ContactRules rules,
            Customers customers,
            Consents consents,
            CustomerEvents customerEvents,
            Journeys journeys,
            JourneyModels models,
            Branches branches,
            Offers offers,
            ObjectProvider<ContactPauses> pauses) {
        this.mapper = mapper;
        this.rules = rules;
        this.customers = customers;
        this.consents = consents;
        this.customerEvents = customerEvents;
        this.journeys = journeys;
        this.models = models;
        this.branches = branches;
        this.offers = offers;
        this.pauses = pauses;
    }

    ContactQuestion question(Contact contact, Instant now) {
        List<Channel> channels = Channel.listForContact(contact.channels());
        if (contact.customerId() == UNKNOWN_CUSTOMER) {
            return unknownCustomer(contact, channels);
        }
        Customer customer = customers.get(contact.customerId());
        Set<String> allowed = allowed(contact, channels);
        return new ContactQuestion(
                contact.purpose(),
                channels.stream()
                        .map(channel -> new Standing(
                                channel, isContactable(customer, channel, now), allowed.contains(channel.slug())))
                        .toList(),
                branches.zone(customer.branchNo()),
                contact.windowEnd(),
                !allowed.isEmpty() || consents(contact),
                isPaused(contact),
                isTooRisky(contact, customer));
    }

    /** What went out to the customer lately; nothing for service contacts, which no rule counts. */
    ContactHistory history(Contact contact, ZoneId zone, Instant now) {
        if (contact.customerId() == UNKNOWN_CUSTOMER) {
            return ContactHistory.NONE;
        }
        int days = LONGEST_CAP
                + rules.surveyCooldown().getDays()
                + 31 * (int) rules.surveyCooldown().toTotalMonths();
        List<Past> all =
                mapper.past(contact.customerId(), now.minus(DAY.multipliedBy(days)), rivals(contact, zone, now));
        return new ContactHistory(
                all.stream()
                        .filter(one -> one.state() != ContactState.WAITING)
                        .map(this::past)
                        .toList(),
                all.stream()
                        .filter(one -> one.state() == ContactState.WAITING)
                        .map(one -> one.settledAt().isBefore(now) ? now : one.settledAt())
                        .toList());
    }

    /** Those with a higher priority that are to go out on this local day. */
    private static @Nullable Rivals rivals(Contact contact, ZoneId zone, Instant now) {
        Instant tomorrow =
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return contact.purpose() == ContactPurpose.MARKETING
                ? new Rivals(contact.id(), contact.priority(), now, tomorrow)
                : null;
    }

    /** Nobody has matched a complaint to a customer yet: only who comes to the branch can be spoken to. */
    private ContactQuestion unknownCustomer(Contact contact, List<Channel> channels) {
        return new ContactQuestion(
                contact.purpose(),
                channels.stream()
                        .map(channel -> new Standing(channel, channel == Channel.BRANCH, true))
                        .toList(),
                branches.zone(Branches.HEAD_OFFICE),
                contact.windowEnd(),
                contact.purpose() == ContactPurpose.SERVICE,
                false,
                false);
    }

    private boolean isContactable(Customer customer, Channel channel, Instant now) {
        return switch (channel) {
            case APP -> customerEvents.happened(customer.id(), APP_ACTIVATED, Instant.EPOCH, now);
            case WECOM -> customerEvents.happened(customer.id(), WECOM_ADDED, Instant.EPOCH, now);
            case EMAIL -> customer.attributes().containsKey(EMAIL);
            case SMS, PHONE -> customer.phone() != null;
            case BRANCH -> true;
            case WEB, ATM -> false;
        };
    }

    private Set<String> allowed(Contact contact, List<Channel> channels) {
        List<String> slugs = channels.stream().map(Channel::slug).toList();
        Purpose purpose = consentedPurpose(contact);
        return purpose == null ? Set.copyOf(slugs) : consents.allowed(contact.customerId(), purpose, slugs);
    }

    private boolean consents(Contact contact) {
        Purpose purpose = consentedPurpose(contact);
        return purpose == null || consents.allows(contact.customerId(), purpose, null);
    }

    /** The consent that a contact needs; null for what the customer is owed. */
    private static @Nullable Purpose consentedPurpose(Contact contact) {
        return switch (contact.purpose()) {
            case SERVICE -> null;
            case MARKETING -> Purpose.MARKETING;
            case SURVEY -> Purpose.RESEARCH;
        };
    }

    private boolean isPaused(Contact contact) {
        if (contact.purpose() == ContactPurpose.SERVICE) {
            return false;
        }
        if (pauses.orderedStream().anyMatch(one -> one.pauses(contact.customerId(), contact.purpose()))) {
            return true;
        }
        List<String> pausedBy = contact.purpose() != ContactPurpose.MARKETING || contact.versionId() == null
                ? List.of()
                : models.map(contact.versionId()).pausedBy();
        return !pausedBy.isEmpty() && journeys.hasOpen(contact.customerId(), pausedBy);
    }

    private boolean isTooRisky(Contact contact, Customer customer) {
        return contact.offer() != null
                && offers.offer(contact.offer())
                        .map(offer -> offer.isAbove(RiskLevel.of(customer.riskRating())))
                        .orElse(false);
    }

    /** A task that nobody has finished yet says nothing about the channel, so it doesn't count as unanswered. */
    private PastContact past(Past row) {
        boolean pending = row.state() == ContactState.TASK_CREATED && row.outcome() == null;
        boolean answered = row.state() == ContactState.SENT
                ? row.outcome() != null || row.convertedAt() != null
                : row.outcome() != null && rules.reachedOutcomes().contains(row.outcome());
        return new PastContact(row.purpose(), row.channel(), row.settledAt(), pending || answered);
    }
}
