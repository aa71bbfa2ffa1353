package io.journeyloop.customer;

import io.journeyloop.customer.Consent.Origin;
import io.journeyloop.customer.persistence.ConsentMapper.Decision;
import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers allow their data to be used for, by purpose and channel. Silence is no consent: who has said nothing
 * is not contacted, unless the bank assumes a consent ({@code journeyloop.consent.assumed}, purposes with commas), which
 * then is shown as an assumption. A refusal that still holds always wins, for its channel or for all; a refusal of all
 * channels never ends by itself. A refusal by the customer outranks a list.
 */
@Service
@Transactional
public class Consents {

    private final ConsentBook book;
    private final CurrentStaff staff;
    private final Clock clock;
    private final Set<Purpose> assumed;

    Consents(
            ConsentBook book,
            CurrentStaff staff,
            Clock clock,
            @Value("${journeyloop.consent.assumed:}") Set<Purpose> assumed) {
        this.book = book;
        this.staff = staff;
        this.clock = clock;
        this.assumed = Set.copyOf(assumed);
    }

    /**
     * Whether the customer's data may be used so now.
     *
     * @param channel null asks for the purpose over all channels: only a refusal of all counts against it
     */
    @Transactional(readOnly = true)
    public boolean allows(CustomerId customerId, Purpose purpose, @Nullable String channel) {
        return allows(holding(customerId, purpose), purpose, channel);
    }

    /** Those of the channels by which the customer's data may be used so now. */
    @Transactional(readOnly = true)
    public Set<String> allowed(CustomerId customerId, Purpose purpose, Collection<String> channels) {
        List<Consent> holding = holding(customerId, purpose);
        return channels.stream()
                .filter(channel -> allows(holding, purpose, channel))
                .collect(Collectors.toSet());
    }

    /** Purposes of which the customer has said nothing and which the bank assumes to be granted. */
    @Transactional(readOnly = true)
    public Set<Purpose> assumed(CustomerId customerId) {
        if (assumed.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        Set<Purpose> silent = EnumSet.copyOf(assumed);
        book.of(customerId).stream()
                .filter(one -> one.channel() == null && one.holds(now))
                .forEach(one -> silent.remove(one.purpose()));
        return silent;
    }

    private List<Consent> holding(CustomerId customerId, Purpose purpose) {
        Instant now = clock.instant();
        return book.of(customerId).stream()
                .filter(one -> one.purpose() == purpose && one.holds(now))
                .toList();
    }

    private boolean allows(List<Consent> holding, Purpose purpose, @Nullable String channel) {
        List<Consent> said = holding.stream()
                .filter(one -> one.channel() == null || Objects.equals(one.channel(), channel))
                .toList();
        if (said.stream().anyMatch(one -> !one.granted())) {
            return false;
        }
        return !said.isEmpty() || assumed.contains(purpose);
    }

    /**
     * Notes that the customer wants no marketing, from now on.
     *
     * @param channel null for all channels, and then until the customer says otherwise
     * @param until null until further notice
     * @param source where the customer said so
     */
    public void refuse(CustomerId customerId, @Nullable String channel, @Nullable Instant until, String source) {
        decide(customerId, Purpose.MARKETING, channel, false, until, source);
    }

    /** Notes what the customer decided just now; it takes the place of what was said on the same purpose and channel. */
    public void decide(
            CustomerId customerId,
            Purpose purpose,
            @Nullable String channel,
            boolean granted,
            @Nullable Instant until,
            String source) {
        decide(customerId, purpose, channel, granted, clock.instant(), until, source);
    }

    /**
     * Notes what the customer decided at that time.
     *
     * @return false where something newer is known already: it is kept as evidence and changes nothing
     */
    public boolean decide(
            CustomerId customerId,
            Purpose purpose,
            @Nullable String channel,
            boolean granted,
            Instant at,
            @Nullable Instant until,
            String source) {
        @Nullable Instant ends = !granted && channel == null ? null : until;
        Consent word = new Consent(purpose, channel, granted, at, ends, source, staff.name(), Origin.CUSTOMER);
        return book.write(List.of(new Decision(customerId, word))).isEmpty();
    }

    /**
     * Notes what a list says of many customers, for all channels.
     *
     * @param source the list, where an entry names no source of its own
     * @return by customer, the purposes that the list grants and that stay refused, because the customer said no
     */
    public Map<CustomerId, Set<Purpose>> fromList(Map<CustomerId, ListedConsents> said, String source) {
        List<Decision> decisions = new ArrayList<>();
        said.forEach((customerId, one) -> Arrays.stream(Purpose.values())
                .map(purpose -> new Decision(customerId, word(one, purpose, source)))
                .forEach(decisions::add));
        return book.write(decisions).stream()
                .filter(one -> one.consent().granted())
                .collect(Collectors.groupingBy(
                        Decision::customerId,
                        Collectors.mapping(
                                one -> one.consent().purpose(),
                                Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)))));
    }

    private Consent word(ListedConsents said, Purpose purpose, String source) {
        boolean granted = said.granted().contains(purpose);
        // A list that names nothing tells a refusal; one that names other purposes tells nothing of this one.
        boolean told = said.granted().isEmpty() || (granted && said.at() != null);
        Origin origin = told ? Origin.CUSTOMER : Origin.FILE;
        return new Consent(
                purpose,
                null,
                granted,
                Objects.requireNonNullElseGet(said.at(), clock::instant),
                null,
                Objects.requireNonNullElse(said.source(), source),
                staff.name(),
                origin);
    }

    /** All decisions as they stand, also those that have run out. */
    @Transactional(readOnly = true)
    public List<Consent> of(CustomerId customerId) {
        return book.of(customerId);
    }
}
