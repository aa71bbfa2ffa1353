package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.LinkMapper;
import io.journeyloop.common.SecretToken;
import io.journeyloop.contact.Contact;
import io.journeyloop.customer.CounterCodes;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.staff.BranchNo;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps links that were sent: of each only the hash of its token, and the code to show at a counter. */
@Component
class LinkBook {

    private final LinkMapper mapper;
    private final CounterCodes codes;
    private final BreakpointSettings settings;
    private final Clock clock;

    LinkBook(LinkMapper mapper, CounterCodes codes, BreakpointSettings settings, Clock clock) {
        this.mapper = mapper;
        this.codes = codes;
        this.settings = settings;
        this.clock = clock;
    }

    /** A link back to a breakpoint. */
    void keep(String token, Contact sent, Breakpoint broken, String person) {
        keep(token, sent, person, broken.branchNo(), broken, null);
    }

    /** A link of a journey instance of which nothing is broken yet. */
    void keep(String token, Contact sent, JourneyInstance instance) {
        keep(token, sent, Step.SYSTEM, instance.branchNo(), null, instance);
    }

    private void keep(
            String token,
            Contact sent,
            String person,
            BranchNo branchNo,
            @Nullable Breakpoint broken,
            @Nullable JourneyInstance instance) {
        Instant now = clock.instant();
        mapper.insert(new LinkMapper.Row(
                SecretToken.hash(token),
                broken == null ? null : broken.id(),
                instance == null ? null : instance.id(),
                instance == null ? null : instance.customerId(),
                branchNo,
                codes.issue(expiry(now)),
                sent.id(),
                person,
                now,
                expiry(now),
                null));
    }

    /** Until when a link kept then is good. */
    Instant expiry(Instant now) {
        return now.plus(settings.linkExpires());
    }
}
