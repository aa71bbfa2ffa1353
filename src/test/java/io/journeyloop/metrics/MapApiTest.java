package io.journeyloop.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.support.Api;
import io.journeyloop.support.Api.Answer;
import io.journeyloop.support.FullStack;
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

/** The map over HTTP: its shape, who may see which branch, and refusals that name the value. */
@FullStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapApiTest {

    private static final String MAP = "/api/v1/journeys/metrics-small/map";

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private Api api;

    @BeforeAll
    void walk() {
        api = new Api(port);
        SmallJourney small = new SmallJourney(beans);
        small.deploy("Small");
        InstanceId one = small.enter("001");
        small.enter("001");
        small.enter("002");
        small.finish(one, "go");
    }

    @Test
    void theMapHasTheAgreedShape() {
        JsonNode map = api.get(MAP, "cx1").ok();
        assertThat(map.propertyNames())
                .containsExactlyInAnyOrder(
                        "key",
                        "name",
                        "version",
                        "modelVersion",
                        "from",
                        "to",
                        "branch",
                        "segment",
                        "channel",
                        "asOf",
                        "pending",
                        "stages",
                        "goal");
        assertThat(map.at("/stages/0/id").stringValue()).isEqualTo("arrive");
        JsonNode greet = map.at("/stages/0/touchpoints/0");
        assertThat(greet.propertyNames())
                .contains(
                        "id",
                        "name",
                        "channel",
                        "milestone",
                        "entered",
                        "completed",
                        "passRate",
                        "waiting",
                        "breakpoints",
                        "breakpointRate",
                        "reconnected",
                        "recovered",
                        "elsewhere",
                        "lost",
                        "medianSeconds",
                        "p90Seconds",
                        "score");
        assertThat(greet.get("entered").intValue()).isEqualTo(3);
        assertThat(greet.get("waiting").intValue()).isEqualTo(2);
        assertThat(map.at("/stages/1/touchpoints/0/milestone").booleanValue()).isTrue();
        assertThat(map.at("/goal/entered").intValue()).isEqualTo(3);
        assertThat(map.at("/goal/rate").isNull()).as("before a day is over").isTrue();
        assertThat(map.at("/goal/horizon").intValue()).isEqualTo(90);
        assertThat(map.at("/goal/at/0/days").intValue()).isEqualTo(30);
    }

    @Test
    void aShareOfNobodyIsNull() {
        JsonNode map = api.get(MAP + "?from=2020-01-01&to=2020-01-31", "cx1").ok();
        assertThat(map.at("/stages/0/touchpoints/0/passRate").isNull()).isTrue();
        assertThat(map.at("/goal/rate").isNull()).isTrue();
    }

    @Test
    void aBranchManagerSeesTheOwnBranchAlone() {
        assertThat(api.get(MAP, "manager2").ok().at("/goal/entered").intValue()).isEqualTo(1);
        assertThat(api.get(MAP, "manager1").ok().at("/branch").stringValue()).isEqualTo("001");
        assertThat(api.get(MAP + "?branch=002", "manager1").status()).isEqualTo(403);
        assertThat(api.get(MAP + "/customers?branch=002", "manager1").status()).isEqualTo(403);
    }

    @Test
    void tellersSeeNoMap() {
        assertThat(api.get(MAP, "teller1").status()).isEqualTo(403);
        assertThat(api.get(MAP + "/customers", "teller1").status()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @DisplayName("what there isn't is named")
    @CsvSource({
        "/api/v1/journeys/nonesuch/map, 404, nonesuch",
        "/api/v1/journeys/metrics-small/map?version=99, 404, 99",
        "/api/v1/journeys/metrics-small/map?branch=999, 404, 999",
        "/api/v1/journeys/metrics-small/map?segment=nonesuch, 404, nonesuch",
        "/api/v1/journeys/metrics-small/map?channel=pigeon, 404, pigeon",
        "/api/v1/journeys/metrics-small/map?from=yesterday, 400, yesterday",
        "/api/v1/journeys/metrics-small/map?from=2026-03-02&to=2026-03-01, 422, 2026-03-02",
        "/api/v1/journeys/metrics-small/map/customers?touchpoint=nonesuch, 404, nonesuch",
        "/api/v1/journeys/metrics-small/map/customers?figure=nonesuch, 422, nonesuch",
        "/api/v1/journeys/metrics-small/map/customers?size=100000, 422, 100000"
    })
    void refusalsNameTheValue(String path, int status, String value) {
        Answer answer = api.get(path, "cx1");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains(value).contains("next");
    }

    @Test
    void theCustomersBehindANumberAreAsManyAsItSays() {
        JsonNode waiting = api.get(MAP + "/customers?touchpoint=task_greet&figure=waiting&size=1", "cx1")
                .ok();
        assertThat(waiting.get("total").intValue()).isEqualTo(2);
        assertThat(waiting.get("rows").size()).isEqualTo(1);
        assertThat(api.get(MAP + "/customers?touchpoint=task_greet&figure=entered", "manager2")
                        .ok()
                        .get("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(api.get(MAP + "/customers?figure=completed", "cx1")
                        .ok()
                        .get("total")
                        .intValue())
                .isZero();
    }

    @Test
    void aSegmentIsCountedFromTheLog() {
        JsonNode map = api.get(MAP + "?segment=all", "cx1").ok();
        assertThat(map.at("/goal/entered").intValue()).isZero();
    }
}
