package io.journeyloop.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.Api;
import io.journeyloop.support.Api.Answer;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.FullStack;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Where a journey breaks, over HTTP: its shape, who may see which branch, and refusals that name the value. */
@FullStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakpointAnalysisApiTest {

    private static final String BREAKING = "/api/v1/journeys/metrics-small/breaking";

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private Api api;

    @BeforeAll
    void past() {
        api = new Api(port);
        new SmallJourney(beans).deploy("Small");
        PastInstances past = new PastInstances(beans);
        LocalDate tuesday = LocalDate.of(2026, 2, 24);
        past.entered(tuesday, "task_greet", "001", "mass/active", 40, 12);
        past.entered(tuesday, "task_greet", "002", "mass/active", 40, 8);
        past.fold(CleanSlate.START);
    }

    @Test
    void everyTouchpointComesWithItsNumbers() {
        JsonNode answer =
                api.get(BREAKING + "?from=2026-02-23&to=2026-03-01", "cx1").ok();
        assertThat(answer.propertyNames())
                .contains("key", "name", "version", "from", "to", "branch", "asOf", "touchpoints");
        JsonNode greet = answer.at("/touchpoints/0");
        assertThat(greet.propertyNames())
                .contains("id", "name", "from", "until", "n", "breakpoints", "rate", "chart", "branches", "excess");
        assertThat(greet.at("/rate/value").doubleValue()).isEqualTo(0.25);
        assertThat(greet.at("/rate/n").intValue()).isEqualTo(80);
        assertThat(greet.at("/chart/verdict").stringValue()).isEqualTo("undetermined");
        assertThat(greet.at("/chart/grain").stringValue()).isEqualTo("week");
        assertThat(greet.at("/chart/missingPeriods").intValue()).isEqualTo(8);
        assertThat(greet.at("/branches/0/verdict").stringValue()).isEqualTo("alike");
        assertThat(greet.at("/branches/0/expected").doubleValue()).isEqualTo(10);
    }

    @Test
    void aBranchManagerSeesTheOwnBranchAlone() {
        JsonNode own = api.get(BREAKING, "manager2").ok();
        assertThat(own.get("branch").stringValue()).isEqualTo("002");
        assertThat(own.at("/touchpoints/0/n").intValue()).isEqualTo(40);
        assertThat(own.at("/touchpoints/0/branches")).hasSize(1);
        assertThat(api.get(BREAKING + "?branch=002", "manager1").status()).isEqualTo(403);
    }

    @Test
    void tellersAreNotAnswered() {
        assertThat(api.get(BREAKING, "teller1").status()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @DisplayName("what there isn't is named")
    @CsvSource({
        "/api/v1/journeys/nonesuch/breaking, 404, nonesuch",
        "/api/v1/journeys/metrics-small/breaking?version=99, 404, 99",
        "/api/v1/journeys/metrics-small/breaking?branch=999, 404, 999",
        "/api/v1/journeys/metrics-small/breaking?from=yesterday, 400, yesterday",
        "/api/v1/journeys/metrics-small/breaking?from=2026-03-02&to=2026-03-01, 422, 2026-03-02"
    })
    void refusalsNameTheValue(String path, int status, String value) {
        Answer answer = api.get(path, "cx1");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains(value).contains("next");
    }
}
