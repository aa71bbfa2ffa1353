package io.journeyloop.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.InternalBreakpoints;
import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who leaves at the risk rating, or wants none, is not rated, whatever stood in the form: nothing is invested. */
@FullStack
class RatingLeftTest {

    @LocalServerPort
    private int port;

    @Autowired
    private InternalBreakpoints internal;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private CustomerSaves customers;

    @Autowired
    private Journeys journeys;

    @Autowired
    private InternalTasks internalTasks;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private DueWorks due;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @CsvSource({"left,", "left, R5", "refused, R5"})
    void noInvestmentWithoutARating(String outcome, String typed) {
        String no = "RL" + UUID.randomUUID().toString().substring(0, 12);
        CustomerDraft draft = new CustomerDraft(
                no,
                PersonalDetails.of(null, "13800001234", 40),
                new BranchNo("001"),
                null,
                null,
                null,
                null,
                Map.of(),
                null);
        CustomerId customer = customers.save(List.of(draft), "test").ids().get(no);
        InstanceId instance = journeys.enter(customer, "first-visit", Map.of());
        done(instance, "task_greet", "lobby1", "greeted", "{\"purpose\":\"open-account\"}");
        done(instance, "task_needs", "rm1", "open-account", "{\"need\":\"investment\",\"monthlyIncome\":\"over-50k\"}");

        done(instance, "task_take_rating", "rm1", outcome, typed == null ? "{}" : "{\"riskRating\":\"" + typed + "\"}");

        assertThat(variable(instance, "riskRating")).isNull();
        due.advance(Duration.ofHours(1));
        tell(customer, "visit.started");
        tell(customer, "account.opened");
        if (outcome.equals("left")) {
            assertThat(internal.of(instance))
                    .filteredOn(one -> one.touchpoint().equals("task_take_rating"))
                    .singleElement()
                    .returns(Status.ELSEWHERE, Breakpoint::status);
        }
        done(instance, "task_go_digital", "lobby1", "later-at-home", "{}");
        assertThat(variable(instance, "nextStep")).isEqualTo("deposit");
        assertThat(variable(instance, "nextStepRule")).isEqualTo("invests-unrated");
    }

    private void done(InstanceId instance, String element, String person, String outcome, String form) {
        Task task = internalTasks.openOf(instance).stream()
                .filter(one -> one.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + element));
        Api.Answer answer = new Api(port)
                .post(
                        "/api/v1/tasks/" + task.id() + "/complete",
                        person,
                        "{\"outcome\":\"" + outcome + "\",\"form\":" + form + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Object variable(InstanceId instance, String name) {
        var found = camunda.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(camunda
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(Long.toString(instance.value()))
                        .list()
                        .stream()
                        .map(one -> one.getProcessInstanceId())
                        .toArray(String[]::new))
                .variableName(name)
                .list();
        return found.isEmpty() ? null : found.getFirst().getValue();
    }

    private void tell(CustomerId customer, String type) {
        customerEvents.record(List.of(new NewCustomerEvent(
                UUID.randomUUID().toString(),
                customer,
                type,
                clock.instant(),
                null,
                new BranchNo("001"),
                Map.of("journey", "first-visit"))));
    }
}
