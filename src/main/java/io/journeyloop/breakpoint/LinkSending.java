package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.contact.Contact;
import io.journeyloop.contact.ContactId;
import io.journeyloop.contact.ContactState;
import io.journeyloop.contact.Contacts;
import io.journeyloop.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the building block {@code resumeLink} asks for: the link of a follow-up that began without anybody's doing. */
@Component
@Transactional
public class LinkSending {

    private final BreakpointMapper mapper;
    private final LinkDelivery delivery;
    private final RecentLinks recent;
    private final Contacts contacts;

    LinkSending(BreakpointMapper mapper, LinkDelivery delivery, RecentLinks recent, Contacts contacts) {
        this.mapper = mapper;
        this.delivery = delivery;
        this.recent = recent;
        this.contacts = contacts;
    }

    /**
     * Sends a link for that breakpoint; where it has to wait, that execution is told. A customer who was sent one within
     * the hour has a way back already, and that one is what it waits on.
     */
    public Contact send(BreakpointId breakpointId, String executionId) {
        Breakpoint broken = Optional.ofNullable(mapper.find(breakpointId)).orElseThrow();
        CustomerId customer = broken.customerId();
        return (customer == null ? List.<ContactId>of() : recent.contacts(customer))
                .stream()
                        .flatMap(id -> contacts.find(id).stream())
                        .filter(one -> one.state() == ContactState.SENT)
                        .findFirst()
                        .orElseGet(() -> delivery.send(broken, executionId));
    }

    /** Asks again for a link that waited; empty where none waits for that execution any more. */
    public Optional<Contact> settle(String executionId) {
        return contacts.waitingOf(executionId).map(contacts::settle);
    }
}
