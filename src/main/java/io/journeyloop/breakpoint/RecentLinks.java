package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.persistence.LinkMapper;
import io.journeyloop.common.Problem;
import io.journeyloop.contact.ContactId;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.time.BankZone;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One link a customer and hour, from whichever breakpoint and whoever asks for it: nobody wants four messages. */
@Component
class RecentLinks {

    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final LinkMapper links;
    private final BreakpointMapper breakpoints;
    private final BreakpointSettings settings;
    private final BankZone zone;
    private final Clock clock;

    RecentLinks(
            LinkMapper links, BreakpointMapper breakpoints, BreakpointSettings settings, BankZone zone, Clock clock) {
        this.links = links;
        this.breakpoints = breakpoints;
        this.settings = settings;
        this.zone = zone;
        this.clock = clock;
    }

    /** When these customers were sent a link, if within the pause. */
    Map<CustomerId, Instant> recent(Collection<CustomerId> customers) {
        return customers.isEmpty()
                ? Map.of()
                : links.sentSince(customers, clock.instant().minus(settings.linkPause())).stream()
                        .collect(Collectors.toMap(LinkMapper.Sent::customerId, LinkMapper.Sent::at));
    }

    /** The contacts that carried a customer's links within the pause, newest first. */
    List<ContactId> contacts(CustomerId customerId) {
        return links.contactsSince(customerId, clock.instant().minus(settings.linkPause()));
    }

    /** Holds the customer's open breakpoints until commit, so that of two who send at once one is told so. */
    void requireNone(CustomerId customerId) {
        breakpoints.lockOpenOfCustomer(customerId);
        Instant sent = recent(List.of(customerId)).get(customerId);
        if (sent != null) {
            throw Problem.conflict(
                    "link",
                    time(sent),
                    say("breakpoint.problem.link-sent", time(sent), time(sent.plus(settings.linkPause()))));
        }
    }

    private String time(Instant at) {
        return CLOCK_TIME.format(at.atZone(zone.zone()));
    }
}
