package io.journeyloop.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
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

/** What another system learns of a task's beginnings, and what it need not say again. */
@FullStack
class PrefillApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Journeys journeys;

    @Autowired
    private InternalTasks internalTasks;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private CustomerSaves customers;

    @Autowired
    private Clock clock;

    @Test
    void aTaskShowsWhatWasSaidOnlineAndIsFinishedWithoutIt() {
        Api api = new Api(port);
        CustomerId customer = People.customer(customers, "001");
        customerEvents.record(List.of(new NewCustomerEvent(
                "prefill-api",
                customer,
                "visit.booked",
                clock.instant(),
                "app",
                null,
                Map.of("purpose", "open-account", "need", "loan"))));
        InstanceId visit = journeys.enter(customer, "first-visit", Map.of());
        TaskId greet = internalTasks.openOf(visit).getFirst().id();

        JsonNode task = api.get("/api/v1/tasks/" + greet, "lobby1").json();
        JsonNode purpose = field(task, "purpose");
        assertThat(purpose.get("prefilled").get("value").asString()).isEqualTo("open-account");
        assertThat(purpose.get("prefilled").get("source").asString()).isEqualTo("said");
        assertThat(purpose.get("prefilled").get("event").asString()).isEqualTo("visit.booked");
        assertThat(field(task, "queueTicket").get("prefilled").isNull()).isTrue();
        assertThat(api.post("/api/v1/tasks/" + greet + "/complete", "lobby1", "{\"outcome\":\"greeted\"}")
                        .status())
                .isEqualTo(200);

        TaskId needs = internalTasks.openOf(visit).getFirst().id();
        String emptied = "{\"outcome\":\"open-account\",\"form\":{\"need\":\"\"}}";
        assertThat(api.post("/api/v1/tasks/" + needs + "/complete", "rm1", emptied)
                        .status())
                .isEqualTo(422);
        String poor = "{\"outcome\":\"open-account\",\"form\":{\"monthlyIncome\":\"under-5k\"}}";
        assertThat(api.post("/api/v1/tasks/" + needs + "/complete", "rm1", poor).status())
                .isEqualTo(200);
        JsonNode decline = api.get(
                        "/api/v1/tasks/"
                                + internalTasks.openOf(visit).getFirst().id(),
                        "rm1")
                .json();
        assertThat(decline.get("element").asString()).isEqualTo("task_decline");
        assertThat(decline.get("why").get("rule").asString()).isEqualTo("loan-income");
        assertThat(decline.get("why").get("words").asString()).startsWith("Monthly income under 5,000");
    }

    private static JsonNode field(JsonNode task, String name) {
        for (JsonNode field : task.get("form")) {
            if (field.get("name").asString().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("There is no field " + name);
    }
}
