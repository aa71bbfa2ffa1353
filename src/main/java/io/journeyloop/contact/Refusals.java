package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Purpose;
import io.journeyloop.staff.Branches;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what customers refuse, at once and whoever tells it: a member of staff, an event, another system. A refused
 * channel is closed for marketing for as long as the policy says; where no channel is named, all are, for marketing and
 * research, until the customer says otherwise.
 */
@Component
@Transactional
public class Refusals {

    private final Consents consents;
    private final Branches branches;
    private final ContactLimits limits;
    private final Clock clock;

    Refusals(Consents consents, Branches branches, ContactLimits limits, Clock clock) {
        this.consents = consents;
        this.branches = branches;
        this.limits = limits;
        this.clock = clock;
    }

    /** A refusal told just now; see {@link #refuse(CustomerId, Channel, Instant, String)}. */
    void refuse(CustomerId customerId, @Nullable Channel channel, String source) {
        refuse(customerId, channel, clock.instant(), source);
    }

    /**
     * Notes a refusal.
     *
     * @param channel null for all
     * @param at when the customer refused; what the customer decided later stays
     * @return false where something newer is known and nothing changed
     */
    public boolean refuse(CustomerId customerId, @Nullable Channel channel, Instant at, String source) {
        if (channel == null) {
            boolean marketing = consents.decide(customerId, Purpose.MARKETING, null, false, at, null, source);
            boolean research = consents.decide(customerId, Purpose.RESEARCH, null, false, at, null, source);
            return marketing || research;
        }
        Instant until = at.atZone(branches.zone(Branches.HEAD_OFFICE))
                .plus(limits.refusal())
                .toInstant();
        return consents.decide(customerId, Purpose.MARKETING, channel.slug(), false, at, until, source);
    }

    /** An event that tells a refusal: of the channel it names, of all where it names none of ours. */
    void told(CustomerEvent event) {
        Instant now = clock.instant();
        Instant at = event.occurredAt().isAfter(now) ? now : event.occurredAt();
        refuse(event.customerId(), channel(event.channel()), at, event.type());
    }

    private static @Nullable Channel channel(@Nullable String named) {
        return Channel.FOR_CONTACT.stream()
                .filter(one -> one.slug().equals(named))
                .findFirst()
                .orElse(null);
    }
}
