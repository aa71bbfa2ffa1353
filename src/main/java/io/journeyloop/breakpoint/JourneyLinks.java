package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.common.PublicAddress;
import io.journeyloop.common.SecretToken;
import io.journeyloop.contact.Contact;
import io.journeyloop.contact.ContactRequest;
import io.journeyloop.contact.ContactState;
import io.journeyloop.contact.Contacts;
import io.journeyloop.contact.LinkedMessages;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links in a journey's own messages: back to what is broken of the journey instance, or to whatever will be. */
@Component
@Transactional
class JourneyLinks implements LinkedMessages {

    private final Contacts contacts;
    private final BreakpointMapper breakpoints;
    private final Journeys journeys;
    private final LinkBook book;
    private final BreakpointWriter writer;
    private final StepContexts contexts;
    private final PublicAddress address;

    JourneyLinks(
            Contacts contacts,
            BreakpointMapper breakpoints,
            Journeys journeys,
            LinkBook book,
            BreakpointWriter writer,
            StepContexts contexts,
            PublicAddress address) {
        this.contacts = contacts;
        this.breakpoints = breakpoints;
        this.journeys = journeys;
        this.book = book;
        this.writer = writer;
        this.contexts = contexts;
        this.address = address;
    }

    @Override
    public Contact send(ContactRequest request, InstanceId instanceId) {
        String token = SecretToken.random();
        Contact contact = contacts.request(request.linkedTo(address.of("/r/" + token)));
        if (contact.state() != ContactState.SUPPRESSED) {
            newestOpen(breakpoints.ofInstance(instanceId))
                    .ifPresentOrElse(broken -> keep(token, contact, broken), () -> journeys.find(instanceId)
                            .ifPresent(instance -> book.keep(token, contact, instance)));
        }
        return contact;
    }

    private void keep(String token, Contact contact, Breakpoint broken) {
        book.keep(token, contact, broken, Step.SYSTEM);
        writer.write(Transition.link(broken, null, contexts.system().in(LinkDelivery.channel(contact))));
    }

    /** What of a journey instance the customer would go on with. */
    static Optional<Breakpoint> newestOpen(List<Breakpoint> of) {
        return of.stream().filter(Breakpoint::isOpen).max(Comparator.comparing(Breakpoint::id));
    }
}
