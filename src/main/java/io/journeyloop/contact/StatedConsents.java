package io.journeyloop.contact;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Channel;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.Purpose;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a customer told a member of staff, or another system in that person's name, about being contacted. */
@Component
@Transactional
@PreAuthorize(Roles.MAY_TELL_CONSENTS)
public class StatedConsents {

    private static final int LONGEST_SOURCE = 60;

    private final Consents consents;
    private final Refusals refusals;
    private final Customers customers;
    private final CurrentStaff staff;
    private final Audit audit;
    private final Clock clock;

    StatedConsents(
            Consents consents, Refusals refusals, Customers customers, CurrentStaff staff, Audit audit, Clock clock) {
        this.consents = consents;
        this.refusals = refusals;
        this.customers = customers;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes a refusal.
     *
     * @param purpose null: no contact of any kind that needs a consent
     * @param channel null for all; a refused channel is closed for marketing for as long as the policy says
     * @param at null for now
     * @return false where the customer has decided something newer: it is kept as evidence and changes nothing
     * @throws Problem NOT_FOUND for a customer whom the person doesn't see, INVALID naming the field
     */
    public boolean refused(
            String customerNo,
            @Nullable Purpose purpose,
            @Nullable Channel channel,
            @Nullable Instant at,
            @Nullable String source) {
        Customer customer = seen(customerNo);
        Instant when = past(Objects.requireNonNullElseGet(at, clock::instant));
        String from = source(Objects.requireNonNullElse(source, "staff"));
        boolean marketing = purpose == null || purpose == Purpose.MARKETING;
        boolean applied = (marketing && (channel != null || purpose == null))
                ? refusals.refuse(customer.id(), channel, when, from)
                : consents.decide(
                        customer.id(),
                        Objects.requireNonNull(purpose),
                        channel == null ? null : channel.slug(),
                        false,
                        when,
                        null,
                        from);
        note(customer, purpose, channel, false);
        return applied;
    }

    /**
     * Notes a consent; only with its own date and source it may change an earlier refusal.
     *
     * @param channel null for all
     * @return false where the customer has decided something newer
     */
    public boolean granted(String customerNo, Purpose purpose, @Nullable Channel channel, Instant at, String source) {
        Customer customer = seen(customerNo);
        boolean applied = consents.decide(
                customer.id(), purpose, channel == null ? null : channel.slug(), true, past(at), null, source(source));
        note(customer, purpose, channel, true);
        return applied;
    }

    private Customer seen(String customerNo) {
        return staff.seen(
                customers.find(customerNo).orElse(null),
                Customer::branchNo,
                () -> Problem.notFound("customerNo", customerNo, say("contact.problem.customer", customerNo)));
    }

    private Instant past(Instant at) {
        if (at.isAfter(clock.instant())) {
            throw Problem.invalid("at", at, say("contact.problem.future"));
        }
        return at;
    }

    private static String source(String source) {
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw Problem.invalid("source", source.length(), say("contact.problem.source", LONGEST_SOURCE));
        }
        return source.strip();
    }

    private void note(Customer customer, @Nullable Purpose purpose, @Nullable Channel channel, boolean granted) {
        audit.record(
                granted ? "consent-granted" : "consent-refused",
                "customer",
                customer.customerNo(),
                Map.of(
                        "purpose", purpose == null ? "all" : purpose.slug(),
                        "channel", channel == null ? "all" : channel.slug()));
    }
}
