package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.ContactQuestion.Standing;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerGroup;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.Purpose;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a customer when a contact is decided. */
@Component
class ContactSituations {

    private final Customers customers;
    private final Consents consents;
    private final Branches branches;
    private final Offers offers;
    private final ContactableChannels contactable;
    private final PausedContacts paused;
    private final CustomerGroup.Reading<ZoneId> zones;

    ContactSituations(
            Customers customers,
            Consents consents,
            Branches branches,
            Offers offers,
            ContactableChannels contactable,
            PausedContacts paused,
            CustomerGroup group) {
        this.zones = group.reading(this::zones);
        this.customers = customers;
        this.consents = consents;
        this.branches = branches;
        this.offers = offers;
        this.contactable = contactable;
        this.paused = paused;
    }

    ContactQuestion question(Contact contact, Instant now) {
        List<Channel> channels = Channel.listForContact(contact.plan().channels());
        CustomerId known = contact.customerId();
        if (known == null) {
            return unknownCustomer(contact, channels);
        }
        Customer customer = customers.get(known);
        Set<String> allowed = allowed(contact, known, channels);
        return new ContactQuestion(
                contact.purpose(),
                channels.stream()
                        .map(channel -> new Standing(
                                channel,
                                contactable.isContactable(customer, channel, now),
                                allowed.contains(channel.slug())))
                        .toList(),
                Objects.requireNonNull(zones.of(known)),
                contact.windowEnd(),
                !allowed.isEmpty() || consents(contact, known),
                paused.isPaused(contact),
                isTooRisky(contact, customer));
    }

    private Map<CustomerId, ZoneId> zones(Set<CustomerId> ids) {
        Map<BranchNo, ZoneId> byBranch = new HashMap<>();
        Map<CustomerId, ZoneId> zones = new HashMap<>();
        customers
                .byIds(ids)
                .forEach((id, one) -> zones.put(id, byBranch.computeIfAbsent(one.branchNo(), branches::zone)));
        return zones;
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

    private Set<String> allowed(Contact contact, CustomerId customer, List<Channel> channels) {
        List<String> slugs = channels.stream().map(Channel::slug).toList();
        Purpose purpose = consentedPurpose(contact);
        return purpose == null ? Set.copyOf(slugs) : consents.allowed(customer, purpose, slugs);
    }

    private boolean consents(Contact contact, CustomerId customer) {
        Purpose purpose = consentedPurpose(contact);
        return purpose == null || consents.allows(customer, purpose, null);
    }

    /** The consent that a contact needs; null for what the customer is owed. */
    private static @Nullable Purpose consentedPurpose(Contact contact) {
        return switch (contact.purpose()) {
            case SERVICE -> null;
            case MARKETING -> Purpose.MARKETING;
            case SURVEY -> Purpose.RESEARCH;
        };
    }

    private boolean isTooRisky(Contact contact, Customer customer) {
        String offer = contact.plan().offer();
        return offer != null
                && offers.offer(offer)
                        .map(one -> one.isAbove(RiskLevel.of(customer.riskRating())))
                        .orElse(false);
    }
}
