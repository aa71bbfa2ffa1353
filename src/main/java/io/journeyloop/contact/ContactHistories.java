package io.journeyloop.contact;

import io.journeyloop.contact.ContactHistory.PastContact;
import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.contact.persistence.ContactMapper.Past;
import io.journeyloop.contact.persistence.ContactMapper.Rivals;
import io.journeyloop.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What went out to a customer, as far back as a rule of the policy counts. */
@Component
class ContactHistories {

    /** Covers the longest rule (30 local days) whatever the zone, and the survey cool-down's days beyond it. */
    private static final int LONGEST_CAP = 31;

    private static final Duration DAY = Duration.ofDays(1);

    private final ContactMapper mapper;
    private final ContactLimits limits;
    private final AnswerMeanings meanings;

    ContactHistories(ContactMapper mapper, ContactLimits limits, AnswerMeanings meanings) {
        this.mapper = mapper;
        this.limits = limits;
        this.meanings = meanings;
    }

    /** What went out to the customer lately; nothing for a customer whom nobody knows. */
    ContactHistory of(Contact contact, ZoneId zone, Instant now) {
        CustomerId customer = contact.customerId();
        if (customer == null) {
            return ContactHistory.NONE;
        }
        int days = LONGEST_CAP
                + limits.surveyCooldown().getDays()
                + 31 * (int) limits.surveyCooldown().toTotalMonths();
        List<Past> all = mapper.past(customer, now.minus(DAY.multipliedBy(days)), rivals(contact, zone, now));
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
                ? new Rivals(
                        contact.isStored() ? contact.id() : null, contact.plan().priority(), now, tomorrow)
                : null;
    }

    /** A task that nobody has finished yet says nothing about the channel, so it doesn't count as unanswered. */
    private PastContact past(Past row) {
        boolean pending = row.state() == ContactState.TASK_CREATED && row.outcome() == null;
        boolean answered = row.state() == ContactState.SENT
                ? row.outcome() != null || row.convertedAt() != null
                : row.outcome() != null && meanings.reachedOutcomes().contains(row.outcome());
        return new PastContact(row.purpose(), row.channel(), row.settledAt(), pending || answered);
    }
}
