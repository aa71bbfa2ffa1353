package io.journeyloop.contact;

import io.journeyloop.contact.ContactHistory.PastContact;
import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.contact.persistence.ContactMapper.Past;
import io.journeyloop.customer.CustomerGroup;
import io.journeyloop.customer.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private final Clock clock;
    private final CustomerGroup.Reading<List<Past>> read;

    ContactHistories(
            ContactMapper mapper, ContactLimits limits, AnswerMeanings meanings, CustomerGroup group, Clock clock) {
        this.mapper = mapper;
        this.limits = limits;
        this.meanings = meanings;
        this.clock = clock;
        this.read = group.reading(this::past);
    }

    /** What went out to the customer lately; nothing for a customer whom nobody knows. */
    ContactHistory of(Contact contact, ZoneId zone, Instant now) {
        CustomerId customer = contact.customerId();
        if (customer == null) {
            return ContactHistory.NONE;
        }
        return of(contact, Objects.requireNonNullElse(read.of(customer), List.of()), zone, now);
    }

    /** The same as it looks at another moment. */
    ContactHistory at(Contact contact, ZoneId zone, Instant asOf) {
        CustomerId customer = contact.customerId();
        return customer == null
                ? ContactHistory.NONE
                : of(contact, mapper.past(Set.of(customer), since(asOf)), zone, asOf);
    }

    private ContactHistory of(Contact contact, List<Past> all, ZoneId zone, Instant now) {
        Predicate<Past> goesFirst = goesFirst(contact, zone, now);
        return new ContactHistory(
                all.stream()
                        .filter(one -> one.state() != ContactState.WAITING)
                        .map(this::past)
                        .toList(),
                all.stream()
                        .filter(one -> one.state() == ContactState.WAITING && goesFirst.test(one))
                        .map(one -> one.settledAt().isBefore(now) ? now : one.settledAt())
                        .toList());
    }

    private Map<CustomerId, List<Past>> past(Set<CustomerId> customers) {
        return mapper.past(customers, since(clock.instant())).stream().collect(Collectors.groupingBy(Past::customerId));
    }

    private Instant since(Instant now) {
        int days = LONGEST_CAP
                + limits.surveyCooldown().getDays()
                + 31 * (int) limits.surveyCooldown().toTotalMonths();
        return now.minus(DAY.multipliedBy(days));
    }

    /** Before a marketing contact go those of a higher priority that are to go out on its local day in their window. */
    private static Predicate<Past> goesFirst(Contact contact, ZoneId zone, Instant now) {
        if (contact.purpose() != ContactPurpose.MARKETING) {
            return other -> false;
        }
        Instant tomorrow =
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return other -> !(contact.isStored() && other.id().equals(contact.id()))
                && other.priority() > contact.plan().priority()
                && other.settledAt().isBefore(tomorrow)
                && !other.windowEnd().isBefore(now);
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
