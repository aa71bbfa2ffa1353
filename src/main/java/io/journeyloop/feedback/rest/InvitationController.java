package io.journeyloop.feedback.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.feedback.Invitation;
import io.journeyloop.feedback.Surveys;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Inviting a customer from another system or by hand. */
@RestController
@RequestMapping("/api/v1/surveys")
@Tag(name = "Surveys", description = "Invite customers; they answer at the address they get")
class InvitationController {

    /**
     * Whom to invite.
     *
     * @param touchpoint the touchpoint the question is about
     * @param journey its journey; the customer's newest passage through it is meant
     */
    record Ask(@Nullable String customerNo, @Nullable String touchpoint, @Nullable String journey) {}

    private final Surveys surveys;
    private final Customers customers;
    private final Journeys journeys;
    private final JourneyModels models;
    private final CurrentStaff staff;
    private final Audit audit;

    InvitationController(
            Surveys surveys,
            Customers customers,
            Journeys journeys,
            JourneyModels models,
            CurrentStaff staff,
            Audit audit) {
        this.surveys = surveys;
        this.customers = customers;
        this.journeys = journeys;
        this.models = models;
        this.staff = staff;
        this.audit = audit;
    }

    @PostMapping("/{key}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional(noRollbackFor = Problem.class)
    @Operation(
            summary = "Invite one customer",
            description = "Answers the token, known to the customer alone, and the address to send. 409 where the"
                    + " customer has not consented to research or was asked within the cool-down.")
    Invitation invite(@PathVariable String key, @RequestBody Ask ask) {
        surveys.definition(key);
        Customer customer = customer(ask.customerNo());
        JourneyInstance about = about(ask, customer.id());
        Invitation invitation = surveys.invite(
                customer.id(),
                key,
                about == null ? null : about.id(),
                about == null ? null : about.versionId(),
                ask.touchpoint());
        audit.record("survey-invited", "customer", customer.customerNo(), Map.of("survey", key));
        String here = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/s/{token}")
                .buildAndExpand(invitation.token())
                .toUriString();
        return new Invitation(invitation.token(), here);
    }

    private Customer customer(@Nullable String customerNo) {
        if (customerNo == null || customerNo.isBlank()) {
            throw Problem.invalid("customerNo", customerNo, say("feedback.problem.customer-missing"));
        }
        Customer customer = customers
                .find(customerNo)
                .orElseThrow(() -> Problem.notFound("customerNo", customerNo, say("feedback.problem.customer")));
        staff.requireSees(customer.branchNo());
        return customer;
    }

    private @Nullable JourneyInstance about(Ask ask, long customerId) {
        if (ask.touchpoint() == null) {
            return null;
        }
        return journeys.ofCustomer(customerId).stream()
                .filter(instance -> ask.journey() == null || instance.key().equals(ask.journey()))
                .filter(instance -> has(instance, ask.touchpoint()))
                .max(Comparator.comparingLong(JourneyInstance::id))
                .orElseThrow(() -> Problem.invalid("touchpoint", ask.touchpoint(), say("feedback.problem.touchpoint")));
    }

    private boolean has(JourneyInstance instance, String touchpoint) {
        return models.map(instance.versionId()).touchpoint(touchpoint).isPresent();
    }
}
