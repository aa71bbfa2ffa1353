package io.journeyloop.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.support.Api;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.time.JourneyClock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What the queue's and the app's systems are promised, on whichever database. */
abstract class VisitControllerContract {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JdbcTemplate jdbc;

    private Api api;

    @BeforeEach
    void anEmptyHall() {
        api = new Api(port);
        Models.deploy(camunda, "hall");
        jdbc.update("DELETE FROM hall_visit");
        clock.fix(CleanSlate.START);
    }

    @Test
    void aCodeFromThePhoneReceivesItsCustomer() {
        Customer customer = customers.inBranch("001");
        Api.Answer code = api.post("/api/v1/visit-codes", "admin", number(customer.customerNo()));
        assertThat(code.status()).isEqualTo(201);
        String digits = code.json().path("code").asString();
        assertThat(digits).matches("\\d{6}");
        assertThat(code.json().path("expiresAt").asString()).startsWith("2026-03-02T01:05:00");

        Api.Answer visit = api.post("/api/v1/visits", "lobby1", "{\"code\":\"" + digits + "\"}");
        assertThat(visit.status()).isEqualTo(201);
        assertThat(visit.json().path("customerNo").asString()).isEqualTo(customer.customerNo());
        assertThat(visit.json().path("customerName").asString()).isEqualTo("王*");
        assertThat(visit.body()).doesNotContain("王小明");
        assertThat(api.post("/api/v1/visits", "lobby1", "{\"code\":\"" + digits + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(api.post("/api/v1/visit-codes", "lobby1", number("x")).status())
                .isEqualTo(403);
        assertThat(api.post("/api/v1/visit-codes", "admin", number("x")).status())
                .isEqualTo(404);
    }

    /** Whoever drew a ticket gets a number at the bank only on the way: the visit goes on as that customer's. */
    @Test
    void aTicketIsMatchedAfterTheJourneyBeganAndItsEventMovesIt() {
        String visit = received("c9");
        api.post(visit + "/begin", "lobby1", "{\"journey\":\"first-visit\"}");
        Customer customer = customers.inBranch("001");
        String match = number(customer.customerNo());
        assertThat(api.post(visit + "/match", "lobby1", "{}").status()).isEqualTo(422);
        assertThat(api.post(visit + "/match", "lobby1", number("nobody")).status())
                .isEqualTo(404);

        Api.Answer matched = api.post(visit + "/match", "lobby1", match);

        assertThat(matched.status()).isEqualTo(200);
        assertThat(matched.json().path("customerNo").asString()).isEqualTo(customer.customerNo());
        assertThat(api.post(visit + "/match", "lobby1", match).status()).isEqualTo(409);
        opensAccount(customer);
        assertThat(firstVisit(customer).goalReachedAt()).isEqualTo(clock.instant());
    }

    /** The core system is often faster than whoever types the number at the counter. */
    @Test
    void anAccountOpenedBeforeTheTicketIsMatchedMovesItsVisitToo() {
        String visit = received("c10");
        api.post(visit + "/begin", "lobby1", "{\"journey\":\"first-visit\"}");
        Customer customer = customers.inBranch("001");
        opensAccount(customer);
        assertThat(journeys.ofCustomer(customer.id()))
                .extracting(JourneyInstance::key)
                .containsExactly("honeymoon");

        api.post(visit + "/match", "lobby1", number(customer.customerNo()));

        JourneyInstance first = firstVisit(customer);
        assertThat(first.goalReachedAt()).isEqualTo(clock.instant());
        assertThat(journeys.stages(first)).contains("digital");
    }

    @Test
    void aVisitIsBegunHandedOverAndEnds() {
        String visit = received("c3");
        assertThat(list("lobby1", "").path("total").asInt()).isEqualTo(1);
        JsonNode begun =
                api.post(visit + "/begin", "lobby1", "{\"journey\":\"hall\"}").json();
        assertThat(begun.path("with").asString()).isEqualTo("lobby1");
        assertThat(begun.path("stages").get(0).asString()).isEqualTo("arrive");

        Api.Answer number =
                api.post(visit + "/hand-over", "lobby1", "{\"to\":\"manager1\",\"word\":\"call 13800001234\"}");
        assertThat(number.status()).isEqualTo(422);
        assertThat(number.json().path("field").asString()).isEqualTo("word");
        assertThat(api.post(visit + "/hand-over", "lobby1", "{\"to\":\"manager1\",\"word\":\"savings\"}")
                        .status())
                .isEqualTo(200);
        Api.Answer late = api.post(visit + "/hand-over", "lobby1", "{\"to\":\"manager1\",\"word\":\"again\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("by").asString()).isEqualTo("manager1");

        assertThat(api.post(visit + "/leave", "lobby1", "{}")
                        .json()
                        .path("leaving")
                        .asString())
                .isEqualTo("left");
        assertThat(list("lobby1", "").path("total").asInt()).isZero();
        assertThat(api.post(visit + "/leave", "lobby1", "{}").status()).isEqualTo(409);
    }

    @Test
    void aVisitHasAllItsFieldsFlatWhateverIsKnown() {
        assertThat(api.get(received("c5"), "lobby1").json().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "branch",
                        "customerNo",
                        "customerName",
                        "ticket",
                        "arrival",
                        "state",
                        "expectedAt",
                        "arrivedAt",
                        "servedAt",
                        "waitingSince",
                        "with",
                        "withSince",
                        "word",
                        "journey",
                        "stages",
                        "nextTask",
                        "waitsFor",
                        "openBreakpoint",
                        "promise",
                        "leftAt",
                        "leaving");
    }

    @Test
    void branchesRolesAndWordsAreKept() {
        String visit = received("c4");
        assertThat(api.get("/api/v1/visits?branch=001", "manager2").status()).isEqualTo(403);
        assertThat(api.get(visit, "manager2").status()).isEqualTo(404);
        assertThat(api.post(visit + "/leave", "manager2", "{}").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/visits/0", "lobby1").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/visits", "remote1").status()).isEqualTo(403);
        assertThat(api.get("/api/v1/visits", null).status()).isEqualTo(401);
        assertThat(api.get("/api/v1/visits?state=gone", "lobby1").status()).isEqualTo(400);
        assertThat(api.post("/api/v1/visits", "lobby1", "{}").status()).isEqualTo(422);
        assertThat(list("lobby1", "&state=expected").path("total").asInt()).isZero();
    }

    /** Somebody with that ticket is in the hall; where the visit is found. */
    private String received(String ticket) {
        Api.Answer visit = api.post("/api/v1/visits", "lobby1", "{\"ticket\":\"" + ticket + "\"}");
        return "/api/v1/visits/" + visit.json().path("id").asLong();
    }

    private static String number(String customerNo) {
        return "{\"customerNo\":\"" + customerNo + "\"}";
    }

    private void opensAccount(Customer customer) {
        customerEvents.record(List.of(new NewCustomerEvent(
                "opened-" + customer.customerNo(),
                customer.id(),
                "account.opened",
                clock.instant(),
                null,
                null,
                Map.of())));
    }

    /** The customer's first visit, with the honeymoon that the account has begun. */
    private JourneyInstance firstVisit(Customer customer) {
        List<JourneyInstance> instances = journeys.ofCustomer(customer.id());
        assertThat(instances).extracting(JourneyInstance::key).containsExactlyInAnyOrder("first-visit", "honeymoon");
        return instances.stream()
                .filter(one -> one.key().equals("first-visit"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode list(String user, String more) {
        return api.get("/api/v1/visits?branch=001" + more, user).json();
    }
}
