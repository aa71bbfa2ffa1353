package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.People;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Journeys are called what the reader calls them; events, what the models and other systems call them. */
@FullStack
class JourneyNamesApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private EventTypes events;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private CustomerSaves saves;

    @Autowired
    private Clock clock;

    @Test
    void namesInTheReadersLanguage() {
        JsonNode english = honeymoon("en");
        JsonNode chinese = honeymoon("zh-CN");

        assertThat(english.get("name").asString()).isEqualTo("Honeymoon");
        assertThat(chinese.get("name").asString()).isEqualTo("蜜月期");
        assertThat(english.get("stages").get(0).get("name").asString()).isEqualTo("Welcome");
        assertThat(chinese.get("stages").get(0).get("name").asString()).isEqualTo("欢迎");
        assertThat(get("/api/v1/journeys/honeymoon", "zh-CN").get("name").asString())
                .isEqualTo("蜜月期");
        assertThat(get("/api/v1/journeys/honeymoon", "en").get("name").asString())
                .isEqualTo("Honeymoon");
        assertThat(get("/api/v1/journeys/honeymoon/versions", "zh-CN")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("蜜月期");
    }

    @Test
    void eventsThatJourneysWaitForAndThatWereReported() {
        assertThat(events.known())
                .contains("account.opened", "app.activated", "deposit.first", "account.closed", "contact.refused")
                .doesNotContain("mortgage.asked")
                .isSorted();

        customerEvents.record(List.of(new NewCustomerEvent(
                "asked-1", People.customer(saves, "000"), "mortgage.asked", clock.instant(), null, null, Map.of())));

        assertThat(events.known()).contains("mortgage.asked").isSorted();
    }

    private JsonNode honeymoon(String language) {
        for (JsonNode one : get("/api/v1/journeys", language)) {
            if (one.get("key").asString().equals("honeymoon")) {
                return one;
            }
        }
        throw new AssertionError("honeymoon is not deployed");
    }

    private JsonNode get(String path, String language) {
        Api.Answer answer = new Api(port).get(path, "owner1", language);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
