package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.LinkMapper;
import io.journeyloop.breakpoint.process.FollowUps;
import io.journeyloop.common.PublicAddress;
import io.journeyloop.common.SecretToken;
import io.journeyloop.contact.Contact;
import io.journeyloop.contact.ContactChannel;
import io.journeyloop.contact.ContactPurpose;
import io.journeyloop.contact.ContactRequest;
import io.journeyloop.contact.ContactState;
import io.journeyloop.contact.Contacts;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends the way back to a customer as a service contact under the contact policy. The token is in the message alone;
 * here only its hash is kept.
 */
@Component
class LinkDelivery {

    private static final String LINK = "link";
    private static final String SCRIPT = "reconnect-link";
    private static final List<ContactChannel> CHANNELS = List.of(ContactChannel.WECOM, ContactChannel.SMS);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final int TRIES = 20;

    private final LinkMapper mapper;
    private final Contacts contacts;
    private final Steps steps;
    private final BreakpointSettings settings;
    private final Clock clock;
    private final PublicAddress address;

    LinkDelivery(
            LinkMapper mapper,
            Contacts contacts,
            Steps steps,
            BreakpointSettings settings,
            Clock clock,
            PublicAddress address) {
        this.mapper = mapper;
        this.contacts = contacts;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
        this.address = address;
    }

    /**
     * Sends a link, or lets it wait for its lawful minute.
     *
     * @param executionId the engine's execution that waits for it, or null
     */
    Contact send(Breakpoint broken, @Nullable String executionId) {
        String token = SecretToken.random();
        Contact contact = contacts.request(new ContactRequest(
                broken.customerId() == null ? 0 : broken.customerId(),
                ContactPurpose.SERVICE,
                CHANNELS,
                SCRIPT,
                null,
                null,
                Map.of(LINK, address.of("/r/" + token)),
                new ContactRequest.Place(
                        broken.instanceId(), FollowUps.PROCESS, broken.touchpoint(), executionId, null)));
        Instant now = clock.instant();
        if (contact.state() != ContactState.SUPPRESSED) {
            Step step = steps.own(broken, Step.Kind.LINK, now, channel(contact), null);
            mapper.insert(new LinkMapper.Row(
                    SecretToken.hash(token),
                    broken.id(),
                    broken.branchNo(),
                    freeCode(now),
                    contact.id(),
                    step.person(),
                    now,
                    now.plus(settings.linkExpires()),
                    null));
            steps.write(step);
        } else {
            steps.write(steps.own(broken, Step.Kind.LINK, now, null, contact.processOutcome()));
        }
        return contact;
    }

    static @Nullable String channel(Contact contact) {
        return contact.channel() == null ? null : contact.channel().slug();
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
