package io.journeyloop.contact;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Channel;
import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the contact policy what it would say, by the decision that every sender's contacts go through; records nothing. */
@Component
@Transactional(readOnly = true)
@PreAuthorize(Roles.IS_STAFF)
public class PolicyCheck {

    /**
     * What would be decided.
     *
     * @param answer {@code now}, {@code later} or {@code never}
     * @param at when, for later
     * @param channel by which, for now and later
     * @param because the reason in words
     * @param rule the rule that decides, null where none forbids it
     */
    public record Decision(
            String answer,
            @Nullable Instant at,
            @Nullable Channel channel,
            Message because,
            @Nullable Suppression rule,
            ContactPolicy.Counts counts) {}

    private static final Message FREE = new Message("contact.policy.free", List.of());

    private final ContactDrafts drafts;
    private final ContactDecisions decisions;
    private final ContactRules rules;
    private final Customers customers;
    private final Offers offers;
    private final CurrentStaff staff;
    private final Clock clock;

    PolicyCheck(
            ContactDrafts drafts,
            ContactDecisions decisions,
            ContactRules rules,
            Customers customers,
            Offers offers,
            CurrentStaff staff,
            Clock clock) {
        this.drafts = drafts;
        this.decisions = decisions;
        this.rules = rules;
        this.customers = customers;
        this.offers = offers;
        this.staff = staff;
        this.clock = clock;
    }

    /** The rules in force. */
    public ContactRules rules() {
        return rules;
    }

    /**
     * Whether that customer may be contacted at an instant, with the policy's usual window. Consents and open matters are
     * those of now.
     *
     * @param channel null for any
     * @param at null for now
     * @param offer null for none
     * @throws Problem NOT_FOUND for a customer whom the person doesn't see, INVALID for an unknown offer
     */
    public Decision decide(
            String customerNo,
            ContactPurpose purpose,
            @Nullable Channel channel,
            @Nullable Instant at,
            @Nullable String offer) {
        staff.requireCustomerWork();
        Customer customer = staff.seen(
                customers.find(customerNo).orElse(null),
                Customer::branchNo,
                () -> Problem.notFound("customerNo", customerNo, say("contact.problem.customer", customerNo)));
        if (offer != null && offers.offer(offer).isEmpty()) {
            throw Problem.invalid("offer", offer, say("contact.problem.offer", offer));
        }
        Instant asOf = Objects.requireNonNullElseGet(at, clock::instant);
        List<Channel> channels = channel == null ? Channel.FOR_CONTACT : List.of(channel);
        Contact wish = drafts.draft(
                new ContactRequest(customer.id(), purpose, channels, null, offer, null, Map.of(), null), asOf);
        ContactDecisions.Decided decided = decisions.explain(wish, asOf);
        ContactPolicy.Counts counts = decided.counts();
        return switch (decided.answer()) {
            case PolicyAnswer.Now now -> new Decision("now", null, now.channel(), FREE, null, counts);
            case PolicyAnswer.Later later ->
                new Decision(
                        "later", later.at(), later.channel(), later.because().waiting(), later.because(), counts);
            case PolicyAnswer.Never never ->
                new Decision("never", null, null, never.because().words(), never.because(), counts);
        };
    }
}
