package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.contact.Contact;
import io.journeyloop.contact.ContactState;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Roles;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends customers their own way back: a link to a page that needs no login, good once and for a time. */
@Component
@Transactional
public class ResumeLinks {

    private final BreakpointScope scope;
    private final RecentLinks recent;
    private final LinkDelivery delivery;
    private final FollowUp followUp;
    private final BreakpointWriter writer;
    private final StepContexts contexts;
    private final Audit audit;

    ResumeLinks(
            BreakpointScope scope,
            RecentLinks recent,
            LinkDelivery delivery,
            FollowUp followUp,
            BreakpointWriter writer,
            StepContexts contexts,
            Audit audit) {
        this.scope = scope;
        this.recent = recent;
        this.delivery = delivery;
        this.followUp = followUp;
        this.writer = writer;
        this.contexts = contexts;
        this.audit = audit;
    }

    /**
     * Sends the customer a link to go on, as a service contact by WeCom or SMS, in the signed-in person's name. Where
     * nothing is under way a follow-up begins: unanswered for a day, it becomes a call. One link a customer and hour.
     *
     * @return what became of it; a suppressed one changes nothing else
     * @throws Problem NOT_FOUND, FORBIDDEN for another branch, CONFLICT where it is closed, the customer isn't known or was sent one
     *     within the hour
     */
    @PreAuthorize(Roles.IS_STAFF)
    public LinkSent send(BreakpointId breakpointId) {
        CustomerId customer = scope.get(breakpointId).customerId();
        if (customer != null) {
            recent.requireNone(customer);
        }
        Breakpoint open = scope.lockedOpen(breakpointId);
        if (customer == null) {
            throw Problem.conflict("customer", null, say("breakpoint.problem.no-customer"));
        }
        StepContext by = contexts.own();
        Contact contact = delivery.send(open, null);
        audit.record(
                "breakpoint-link", "breakpoint", breakpointId.toString(), Map.of("outcome", contact.processOutcome()));
        if (contact.state() != ContactState.SUPPRESSED && open.status() == Breakpoint.Status.OPEN) {
            writer.write(open.reconnect(by.at(), by.in(LinkDelivery.channel(contact)))
                    .then(one -> followUp.begin(FollowUp.Method.SENT, one)));
        }
        return new LinkSent(
                breakpointId,
                contact.processOutcome(),
                LinkDelivery.channel(contact),
                at(contact),
                delivery.expiry(by.at()));
    }

    private static @Nullable Instant at(Contact contact) {
        return switch (contact.state()) {
            case WAITING -> contact.dueAt();
            case SUPPRESSED, TAKEN_OFF, FAILED, CANCELLED -> null;
            case SENT, TASK_CREATED -> contact.settledAt();
        };
    }
}
