package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.contact.Contact;
import io.journeyloop.contact.Contacts;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the building block {@code resumeLink} asks for: the link of a follow-up that began without anybody's doing. */
@Component
@Transactional
public class LinkSending {

    private final BreakpointMapper mapper;
    private final LinkDelivery delivery;
    private final Contacts contacts;

    LinkSending(BreakpointMapper mapper, LinkDelivery delivery, Contacts contacts) {
        this.mapper = mapper;
        this.delivery = delivery;
        this.contacts = contacts;
    }

    /** Sends a link for that breakpoint; where it has to wait, that execution is told. */
    public Contact send(long breakpointId, String executionId) {
        Breakpoint broken = Optional.ofNullable(mapper.find(breakpointId)).orElseThrow();
        return delivery.send(broken, executionId);
    }

    /** Asks again for a link that waited; empty where none waits for that execution any more. */
    public Optional<Contact> settle(String executionId) {
        return contacts.waitingOf(executionId).map(contacts::settle);
    }
}
