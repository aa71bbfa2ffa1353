package io.journeyloop.customer;

import io.journeyloop.customer.persistence.ConsentMapper;
import io.journeyloop.customer.persistence.ConsentMapper.Decision;
import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
 * What customers allow their data to be used for, by purpose and channel. A refusal that still holds always wins,
 * for its channel or for all. Where a customer has said nothing, {@code journeyloop.consent.assumed} decides: the
 * purposes to which the account agreement already has the customer's consent (a bank that has none leaves it empty).
 */
@Service
@Transactional
public class Consents {

    private static final int BATCH = 500;

    private final ConsentMapper mapper;
    private final CurrentStaff staff;
    private final Clock clock;
    private final Set<Purpose> assumed;

    Consents(
            ConsentMapper mapper,
            CurrentStaff staff,
            Clock clock,
            @Value("${journeyloop.consent.assumed:MARKETING,RESEARCH,PERSONALISATION}") Set<Purpose> assumed) {
        this.mapper = mapper;
        this.staff = staff;
        this.clock = clock;
        this.assumed = assumed;
    }

    /**
     * Whether the customer's data may be used so now.
     *
     * @param channel null asks for the purpose over all channels: only a refusal of all counts against it
     */
    @Transactional(readOnly = true)
    public boolean allows(long customerId, Purpose purpose, @Nullable String channel) {
        return allows(holding(customerId, purpose), purpose, channel);
    }

    /** Those of the channels by which the customer's data may be used so now. */
    @Transactional(readOnly = true)
    public Set<String> allowed(long customerId, Purpose purpose, Collection<String> channels) {
        List<Consent> holding = holding(customerId, purpose);
        return channels.stream()
                .filter(channel -> allows(holding, purpose, channel))
                .collect(Collectors.toSet());
    }

    private List<Consent> holding(long customerId, Purpose purpose) {
        Instant now = clock.instant();
        return mapper.ofPurpose(customerId, purpose).stream()
                .filter(one -> one.holds(now))
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
     * Notes that the customer wants no marketing.
     *
     * @param channel null for all channels
     * @param until null until further notice
     * @param source where the customer said so
     */
    public void refuse(long customerId, @Nullable String channel, @Nullable Instant until, String source) {
        decide(customerId, Purpose.MARKETING, channel, false, until, source);
    }

    /** Notes a decision; it replaces an earlier one on the same purpose and channel. */
    public void decide(
            long customerId,
            Purpose purpose,
            @Nullable String channel,
            boolean granted,
            @Nullable Instant until,
            String source) {
        Consent consent = new Consent(purpose, channel, granted, clock.instant(), until, source, staff.name());
        mapper.save(List.of(new Decision(customerId, consent)));
    }

    /** Notes for many customers which purposes they grant over all channels; the others they refuse. */
    public void decideAll(Map<Long, Set<Purpose>> granted, String source) {
        Instant now = clock.instant();
        String by = staff.name();
        List<Decision> decisions = new ArrayList<>();
        granted.forEach((customerId, purposes) -> {
            for (Purpose purpose : Purpose.values()) {
                boolean allowed = purposes.contains(purpose);
                decisions.add(new Decision(customerId, new Consent(purpose, null, allowed, now, null, source, by)));
            }
        });
        Chunks.of(decisions, BATCH).forEach(mapper::save);
    }

    /** All decisions, also those that have run out. */
    @Transactional(readOnly = true)
    public List<Consent> of(long customerId) {
        return mapper.of(customerId);
    }
}
