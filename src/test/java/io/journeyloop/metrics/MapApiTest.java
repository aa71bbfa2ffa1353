package io.journeyloop.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.FullStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
import tools.jackson.databind.json.JsonMapper;

/** The map over HTTP: its shape, who may see which branch, and refusals that name the value. */
@FullStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapApiTest {

    private static final String MAP = "/api/v1/journeys/metrics-small/map";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void walk() {
        SmallJourney small = new SmallJourney(beans);
        small.deploy("Small");
        long one = small.enter("001");
        small.enter("001");
        small.enter("002");
        small.finish(one, "go");
    }

    @Test
    void theMapHasTheAgreedShape() throws IOException, InterruptedException {
        JsonNode map = body(get("cx1", MAP));
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
    void aShareOfNobodyIsNull() throws IOException, InterruptedException {
        JsonNode map = body(get("cx1", MAP + "?from=2020-01-01&to=2020-01-31"));
        assertThat(map.at("/stages/0/touchpoints/0/passRate").isNull()).isTrue();
        assertThat(map.at("/goal/rate").isNull()).isTrue();
    }

    @Test
    void aBranchManagerSeesTheOwnBranchAlone() throws IOException, InterruptedException {
        assertThat(body(get("manager2", MAP)).at("/goal/entered").intValue()).isEqualTo(1);
        assertThat(body(get("manager1", MAP)).at("/branch").stringValue()).isEqualTo("001");
        assertThat(get("manager1", MAP + "?branch=002").statusCode()).isEqualTo(403);
        assertThat(get("manager1", MAP + "/customers?branch=002").statusCode()).isEqualTo(403);
    }

    @Test
    void tellersSeeNoMap() throws IOException, InterruptedException {
        assertThat(get("teller1", MAP).statusCode()).isEqualTo(403);
        assertThat(get("teller1", MAP + "/customers").statusCode()).isEqualTo(403);
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
    void refusalsNameTheValue(String path, int status, String value) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("cx1", path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(value).contains("next");
    }

    @Test
    void theCustomersBehindANumberAreAsManyAsItSays() throws IOException, InterruptedException {
        JsonNode waiting = body(get("cx1", MAP + "/customers?touchpoint=task_greet&figure=waiting&size=1"));
        assertThat(waiting.get("total").intValue()).isEqualTo(2);
        assertThat(waiting.get("rows").size()).isEqualTo(1);
        assertThat(body(get("manager2", MAP + "/customers?touchpoint=task_greet&figure=entered"))
                        .get("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(body(get("cx1", MAP + "/customers?figure=completed"))
                        .get("total")
                        .intValue())
                .isZero();
    }

    @Test
    void aSegmentIsCountedFromTheLog() throws IOException, InterruptedException {
        JsonNode map = body(get("cx1", MAP + "?segment=all"));
        assertThat(map.at("/goal/entered").intValue()).isZero();
    }

    private JsonNode body(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String user, String path) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Basic " + basic)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
