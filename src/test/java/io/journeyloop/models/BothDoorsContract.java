package io.journeyloop.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyInstance.State;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.People;
import io.journeyloop.worklist.Hints;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskHints;
import io.journeyloop.worklist.Worklist;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer who comes by both doors, online and the branch: exactly one journey goes on, nothing is done twice. */
abstract class BothDoorsContract {

    private static final String VISIT = "first-visit";
    private static final String ONLINE = "online-application";
    private static final String HONEYMOON = "honeymoon";

    @Autowired
    private Journeys journeys;

    @Autowired
    private Worklist worklist;

    @Autowired
    private InternalTasks internalTasks;

    @Autowired
    private Hints hints;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private Engine engine;

    @Autowired
    private CustomerSaves customers;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private Clock clock;

    private CustomerId customer;

    @BeforeEach
    void somebody() {
        customer = People.customer(customers, "001");
    }

    @Test
    void anAccountOpenedOnlineAloneStartsOneHoneymoon() {
        InstanceId online = enterOnline();
        tell("application.submitted");
        tell("account.opened");

        assertThat(end(online)).isEqualTo("end_opened");
        tell("account.opened");
        assertThat(count(HONEYMOON)).isEqualTo(1);
    }

    @Test
    void aVisitUnderWayGoesOnAndTheApplicationOnTheTabletEnds() {
        InstanceId visit = visitAtTheAccount();
        InstanceId online = enterOnline();
        assertThat(standsAt(online)).contains("gw_submit");

        tell("account.opened");

        assertThat(end(online)).isEqualTo("end_continued_in_branch");
        assertThat(standsAt(visit)).contains("task_go_digital", "wait_app_activated");
        assertThat(count(HONEYMOON)).as("it begins with the account").isEqualTo(1);
        finishTheVisit(visit);
        assertThat(end(visit)).isEqualTo("end_completed");
        assertThat(count(HONEYMOON)).isEqualTo(1);
    }

    @Test
    void whoComesInIsLeftToTheBranchAtOnce() {
        InstanceId online = enterOnline();
        assertThat(journeys.find(online).orElseThrow().state()).isEqualTo(State.OPEN);

        InstanceId visit = journeys.enter(customer, VISIT, Map.of());

        assertThat(end(online)).isEqualTo("end_continued_in_branch");
        assertThat(standsAt(visit)).contains("task_greet");
    }

    @Test
    void whoHasLeftAndGoesOnOnlineIsFollowedByTheApplicationAlone() {
        InstanceId visit = journeys.enter(customer, VISIT, Map.of());
        finish(visit, "task_greet", "left", Map.of());
        tell("application.started");
        InstanceId online = enterOnline();

        tell("account.opened");

        assertThat(end(visit)).isEqualTo("end_continued_online");
        assertThat(end(online)).isEqualTo("end_opened");
        assertThat(count(HONEYMOON)).isEqualTo(1);
    }

    @Test
    void whoIsHereAgainAfterAllGoesOnHere() {
        InstanceId visit = journeys.enter(customer, VISIT, Map.of());
        finish(visit, "task_greet", "left", Map.of());
        tell("application.started");
        InstanceId online = enterOnline();
        tell("visit.started");

        tell("account.opened");

        assertThat(end(online)).isEqualTo("end_continued_in_branch");
        assertThat(standsAt(visit)).contains("task_go_digital");
    }

    @Test
    void whatWasSaidOnlineIsNotAskedAgain() {
        tell("visit.booked", Map.of("purpose", "open-account"), 31);
        tell("application.started", Map.of("need", "savings", "purpose", "advice"), 3);
        tell("application.saved", Map.of("need", "salary", "monthlyIncome", "plenty", "otherBank", "true"), 2);
        InstanceId visit = journeys.enter(customer, VISIT, Map.of());

        assertThat(hints.of(task(visit, "task_greet")).fields().get("purpose").value())
                .isEqualTo("advice");
        finish(visit, "task_greet", "greeted", Map.of("purpose", "open-account"));
        TaskHints needs = hints.of(task(visit, "task_needs"));
        assertThat(needs.fields()).containsOnlyKeys("need", "otherBank");
        assertThat(needs.fields().get("need").value()).isEqualTo("salary");
        assertThat(needs.fields().get("need").event()).isEqualTo("application.saved");
        assertThat(needs.fields().get("otherBank").value()).isEqualTo(true);

        finish(visit, "task_needs", "open-account", Map.of());
        assertThat(engine.variable(Long.toString(visit.value()), "need")).isEqualTo("salary");
        assertThat(engine.variable(Long.toString(visit.value()), "otherBank")).isEqualTo(true);
    }

    @Test
    void theNextStepIsSuggestedWithItsRuleAndNeverChosenForStaff() {
        InstanceId visit = visitAtTheAccount();
        tell("account.opened");
        finish(visit, "task_go_digital", "done", Map.of());

        Task task = task(visit, "task_next_step");
        TaskHints known = hints.of(task);

        assertThat(known.why()).isEqualTo("saves");
        assertThat(known.fields().get("nextStep").value()).isEqualTo("deposit");
        assertThat(known.fields().get("nextStep").isSuggestion()).isTrue();
        assertThatThrownBy(() -> finish(visit, "task_next_step", "agreed", Map.of()))
                .hasMessageContaining("nextStep");
    }

    @Test
    void whatASuggestionWasMadeFromStaysOutOfTheProcess() {
        InstanceId visit = visitAtTheAccount();

        assertThat(engine.variable(Long.toString(visit.value()), "suitabilityRule"))
                .isEqualTo("suits");
        assertThat(engine.variable(Long.toString(visit.value()), "age")).isNull();
        assertThat(engine.variable(Long.toString(visit.value()), "answer")).isNull();
        assertThat(engine.variable(Long.toString(visit.value()), "openJourneys"))
                .isNull();
    }

    private InstanceId visitAtTheAccount() {
        InstanceId visit = journeys.enter(customer, VISIT, Map.of());
        finish(visit, "task_greet", "greeted", Map.of("purpose", "open-account"));
        finish(visit, "task_needs", "open-account", Map.of("need", "savings", "monthlyIncome", "5k-15k"));
        assertThat(standsAt(visit)).contains("wait_account_opened");
        return visit;
    }

    private void finishTheVisit(InstanceId visit) {
        finish(visit, "task_go_digital", "done", Map.of());
        finish(visit, "task_next_step", "agreed", Map.of("nextStep", "deposit"));
        finish(visit, "task_farewell", "done", Map.of());
        tell("quickpay.bound");
        tell("app.activated");
        tell("wecom.added");
    }

    /** By the event where that has let the customer enter already, else by hand. */
    private InstanceId enterOnline() {
        return journeys.ofCustomer(customer).stream()
                .filter(one -> one.key().equals(ONLINE) && one.state() == State.OPEN)
                .map(JourneyInstance::id)
                .findFirst()
                .orElseGet(() -> journeys.enter(customer, ONLINE, Map.of()));
    }

    private void tell(String type) {
        tell(type, Map.of(), 0);
    }

    private void tell(String type, Map<String, String> attributes, int daysAgo) {
        customerEvents.record(List.of(new NewCustomerEvent(
                UUID.randomUUID().toString(),
                customer,
                type,
                clock.instant().minus(Duration.ofDays(daysAgo)),
                null,
                null,
                attributes)));
    }

    private void finish(InstanceId instance, String element, String outcome, Map<String, Object> form) {
        Task task = task(instance, element);
        staff.as(
                directory.byRole(task.role(), task.branchNo()).getFirst(),
                () -> worklist.complete(task.id(), outcome, form));
    }

    private Task task(InstanceId instance, String element) {
        return internalTasks.openOf(instance).stream()
                .filter(task -> task.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError(element + " is not open; " + standsAt(instance)));
    }

    private List<String> standsAt(InstanceId instance) {
        return engine.activeElements(Long.toString(instance.value()));
    }

    private String end(InstanceId instance) {
        return journeys.find(instance).orElseThrow().endElement();
    }

    private long count(String key) {
        return journeys.ofCustomer(customer).stream()
                .filter(one -> one.key().equals(key))
                .count();
    }
}
