package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.Customer;
import io.journeyloop.engine.Engine;
import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import java.util.HashMap;
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

    @Test
    void flatValuesBecomeVariables() {
        Api.Answer entered = enter("{\"booked\": true, \"ticket\": \"A12\", \"guests\": 2}");

        assertThat(entered.status()).isEqualTo(201);
        String key = entered.json().get("instanceId").asString();
        assertThat(engine.variable(key, "booked")).isEqualTo(true);
        assertThat(engine.variable(key, "ticket")).isEqualTo("A12");
        assertThat(engine.variable(key, "guests")).isEqualTo(2);
    }

    @Test
    void withinTheProductAVariableMayHaveNoValue() {
        Map<String, Object> context = new HashMap<>();
        context.put("booked", null);
        long entered = journeys.enter(customer.id(), "two-steps", context);

        assertThat(engine.variable(Long.toString(entered), "booked")).isNull();
    }

    private Api.Answer enter(String context) {
        return new Api(port)
                .post(
                        "/api/v1/journeys/two-steps/instances",
                        "rm1",
                        "{\"customerNo\": \"%s\", \"context\": %s}".formatted(customer.customerNo(), context));
    }
}
