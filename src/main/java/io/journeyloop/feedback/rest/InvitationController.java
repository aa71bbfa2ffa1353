package io.journeyloop.feedback.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.feedback.Invitation;
import io.journeyloop.feedback.Surveys;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inviting a customer from another system or by hand. */
@RestController
@RequestMapping("/api/v1/surveys")
@Tag(name = "Surveys", description = "Invite customers; they answer at the address they get")
class InvitationController {

    /**
     * Whom to invite.
     *
     * @param touchpoint the touchpoint the question is about; without one, where the journeys' models ask this survey
     * @param journey its journey; the customer's newest journey instance through it is meant
     */
    record Ask(@Nullable String customerNo, @Nullable String touchpoint, @Nullable String journey) {}

    /** What the question is about, as far as known; its touchpoint's threshold says what a low score is. */
    private record Place(@Nullable InstanceId instanceId, @Nullable VersionId versionId, @Nullable String touchpoint) {}

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
        String touchpoint = ask.touchpoint();
        Place about = touchpoint == null ? usual(key, customer.id()) : asked(touchpoint, ask.journey(), customer.id());
        Invitation invitation =
                surveys.invite(customer.id(), key, about.instanceId(), about.versionId(), about.touchpoint());
        audit.record("survey-invited", "customer", customer.customerNo(), Map.of("survey", key));
        return invitation;
    }

    private Customer customer(@Nullable String customerNo) {
        if (customerNo == null || customerNo.isBlank()) {
            throw Problem.invalid("customerNo", customerNo, say("feedback.problem.customer-missing"));
        }
        // The answer holds a link that answers for the customer.
        staff.requireCustomerWork();
        return staff.seen(
                customers.find(customerNo).orElse(null),
                Customer::branchNo,
                () -> Problem.notFound("customerNo", customerNo, say("feedback.problem.customer")));
    }

    private Place asked(String touchpoint, @Nullable String journey, CustomerId customerId) {
        return journeys.ofCustomer(customerId).stream()
                .filter(instance -> journey == null || instance.key().equals(journey))
                .filter(instance ->
                        models.map(instance.versionId()).touchpoint(touchpoint).isPresent())
                .max(Comparator.comparing(JourneyInstance::id))
                .map(instance -> new Place(instance.id(), instance.versionId(), touchpoint))
                .orElseThrow(() -> Problem.invalid("touchpoint", touchpoint, say("feedback.problem.touchpoint")));
    }

    /** Where the models ask this survey: in the customer's newest journey instance, or else in a journey's newest version. */
    private Place usual(String survey, CustomerId customerId) {
        return journeys.ofCustomer(customerId).stream()
                .sorted(Comparator.comparing(JourneyInstance::id).reversed())
                .flatMap(instance -> asking(models.map(instance.versionId()), survey)
                        .map(touchpoint -> new Place(instance.id(), instance.versionId(), touchpoint)))
                .findFirst()
                .or(() -> models.latest().stream()
                        .flatMap(map ->
                                asking(map, survey).map(touchpoint -> new Place(null, map.versionId(), touchpoint)))
                        .findFirst())
                .orElseGet(() -> new Place(null, null, null));
    }

    private static Stream<String> asking(JourneyMap map, String survey) {
        return map.touchpoints().stream()
                .filter(touchpoint -> survey.equals(touchpoint.survey()))
                .map(JourneyMap.Touchpoint::id);
    }
}
