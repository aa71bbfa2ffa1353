package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.LinkMapper;
import io.journeyloop.common.SecretToken;
import io.journeyloop.contact.Contact;
import io.journeyloop.journey.JourneyInstance;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps links that were sent: of each only the hash of its token, and the code to show at a counter. */
@Component
class LinkBook {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final int TRIES = 20;

    private final LinkMapper mapper;
    private final BreakpointSettings settings;
    private final Clock clock;

    LinkBook(LinkMapper mapper, BreakpointSettings settings, Clock clock) {
        this.mapper = mapper;
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
            String branchNo,
            @Nullable Breakpoint broken,
            @Nullable JourneyInstance instance) {
        Instant now = clock.instant();
        mapper.insert(new LinkMapper.Row(
                SecretToken.hash(token),
                broken == null ? null : Long.valueOf(broken.id()),
                instance == null ? null : Long.valueOf(instance.id()),
                instance == null ? null : instance.customerId(),
                branchNo,
                freeCode(now),
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

    /** Six digits that no other good link has, so that a counter finds one customer. */
    private String freeCode(Instant now) {
        List<String> drawn = Stream.generate(() -> "%06d".formatted(RANDOM.nextInt(CODES)))
                .limit(TRIES)
                .distinct()
                .toList();
        List<String> used = mapper.codesInUse(drawn, now);
        return drawn.stream().filter(code -> !used.contains(code)).findFirst().orElse(drawn.getFirst());
    }
}
