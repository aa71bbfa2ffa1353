package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.process.FollowUps;
import io.journeyloop.common.Channel;
import io.journeyloop.common.PublicAddress;
import io.journeyloop.common.SecretToken;
import io.journeyloop.contact.Contact;
import io.journeyloop.contact.ContactPurpose;
import io.journeyloop.contact.ContactRequest;
import io.journeyloop.contact.ContactState;
import io.journeyloop.contact.Contacts;
import io.journeyloop.contact.Script;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends the way back to a customer as a service contact under the contact policy. The token is in the message alone;
 * here only its hash is kept.
 */
@Component
class LinkDelivery {

    private static final String SCRIPT = "reconnect-link";
    private static final List<Channel> CHANNELS = List.of(Channel.WECOM, Channel.SMS);

    private final Contacts contacts;
    private final BreakpointWriter writer;
    private final StepContexts contexts;
    private final LinkBook book;
    private final PublicAddress address;

    LinkDelivery(
            Contacts contacts, BreakpointWriter writer, StepContexts contexts, LinkBook book, PublicAddress address) {
        this.contacts = contacts;
        this.writer = writer;
        this.contexts = contexts;
        this.book = book;
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
                broken.customerId(),
                ContactPurpose.SERVICE,
                CHANNELS,
                SCRIPT,
                null,
                null,
                Map.of(Script.LINK, address.of("/r/" + token)),
                new ContactRequest.Place(
                        broken.instanceId(), FollowUps.PROCESS, broken.touchpoint(), executionId, null)));
        StepContext by = contexts.own();
        if (contact.state() != ContactState.SUPPRESSED) {
            book.keep(token, contact, broken, by.person());
            writer.write(Transition.link(broken, null, by.in(channel(contact))));
        } else {
            writer.write(Transition.link(broken, contact.processOutcome(), by));
        }
        return contact;
    }

    /** Until when a link sent then is good. */
    Instant expiry(Instant sentAt) {
        return book.expiry(sentAt);
    }

    static @Nullable String channel(Contact contact) {
        return contact.channel() == null ? null : contact.channel().slug();
    }
}
