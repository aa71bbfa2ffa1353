package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.Customer;
import io.journeyloop.engine.Engine;
import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One customer's entry as another system asks for it. */
@FullStack
class EntryApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Engine engine;

    @Autowired
    private Journeys journeys;

    @Autowired
    private TestCustomers customers;

    private Customer customer;

    @BeforeEach
    void deploy() {
        Models.deploy(camunda, "two-steps");
        customer = customers.inBranch("001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[1]", "{\"a\": 1}"})
    void aContextEntryWithoutAFlatValueIsRefusedByItsName(String value) {
        Api.Answer refused = enter("{\"booked\": %s}".formatted(value));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("field").asString()).isEqualTo("context.booked");
        assertThat(refused.json().get("next").asString()).isNotBlank();
        assertThat(journeys.ofCustomer(customer.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "booked|\"yes\"",
                "booked|1",
                "guests|\"2\"",
                "guests|1e999999999",
                "guests|1234567890123",
                "guests|0.1234567",
                "ticket|7",
                "ticket|\"call 138 0000 1234\"",
                "ticket|\"\\uD83D\\uDE00\"",
                "ticket|\"a\\nb\"",
                "since|\"2026-02-30\"",
                "since|\"1826-02-03\"",
                "way|\"pigeon\"",
            })
    void aValueOfAnotherTypeIsRefusedByItsName(String entry) {
        String name = entry.substring(0, entry.indexOf('|'));
        Api.Answer refused = enter("{\"%s\": %s}".formatted(name, entry.substring(name.length() + 1)));

        assertThat(refused.status()).as(refused.body()).isIn(422, 400);
        if (refused.status() == 422) {
            assertThat(refused.json().get("field").asString()).isEqualTo("context." + name);
            assertThat(refused.json().get("next").asString()).isNotBlank();
        }
        assertThat(journeys.ofCustomer(customer.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseNo", "severity", "outcome", "offer", "riskRating", "enteredAt", "guests2", "a b"})
    void whatTheJourneyDoesNotDeclareIsRefusedByItsName(String name) {
        Api.Answer refused = enter("{\"%s\": \"x\"}".formatted(name));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("field").asString()).isEqualTo("context." + (name.contains(" ") ? "…" : name));
        assertThat(refused.json().get("next").asString()).contains("booked", "guests", "since", "ticket", "way");
        assertThat(journeys.ofCustomer(customer.id())).isEmpty();
    }

    @Test
    void aTextOfMoreThanTwoHundredSignsIsRefused() {
        assertThat(enter("{\"ticket\": \"%s\"}".formatted("x".repeat(201))).status())
                .isEqualTo(422);
        assertThat(enter("{\"ticket\": \"%s\"}".formatted("x".repeat(200))).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"low-score-recovery", "contact-wave", "breakpoint-reconnect"})
    void nobodyEntersByHandWhatBelongsToAModule(String key) {
        String one = "{\"customerNo\": \"%s\", \"context\": {\"caseNo\": \"C20260302-0001\"}}"
                .formatted(customer.customerNo());
        Api.Answer refused = new Api(port).post("/api/v1/journeys/" + key + "/instances", "teller1", one);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asString()).contains(key);
        assertThat(refused.json().get("next").asString()).isNotBlank();
        for (String dryRun : List.of("true", "false")) {
            String many = "{\"customerNos\": [\"%s\"], \"dryRun\": %s}".formatted(customer.customerNo(), dryRun);
            assertThat(new Api(port)
                            .post("/api/v1/journeys/" + key + "/launches", "cx1", many)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(journeys.ofCustomer(customer.id())).isEmpty();
    }

    @Test
    void declaredValuesBecomeVariables() {
        Api.Answer entered = enter(
                "{\"booked\": true, \"ticket\": \"A12\", \"guests\": 2, \"since\": \"2026-03-02\", \"way\": \"app\"}");

        assertThat(entered.status()).isEqualTo(201);
        String key = entered.json().get("instanceId").asString();
        assertThat(engine.variable(key, "booked")).isEqualTo(true);
        assertThat(engine.variable(key, "ticket")).isEqualTo("A12");
        assertThat(engine.variable(key, "guests")).isEqualTo(2);
        assertThat(engine.variable(key, "since")).isEqualTo("2026-03-02");
        assertThat(engine.variable(key, "way")).isEqualTo("app");
    }

    @Test
    void withinTheProductAVariableMayHaveNoValue() {
        Map<String, Object> context = new HashMap<>();
        context.put("booked", null);
        InstanceId entered = journeys.enter(customer.id(), "two-steps", context);

        assertThat(engine.variable(Long.toString(entered.value()), "booked")).isNull();
    }

    private Api.Answer enter(String context) {
        return new Api(port)
                .post(
                        "/api/v1/journeys/two-steps/instances",
                        "rm1",
                        "{\"customerNo\": \"%s\", \"context\": %s}".formatted(customer.customerNo(), context));
    }
}
