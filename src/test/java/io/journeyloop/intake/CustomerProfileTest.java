package io.journeyloop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What other systems and people of other branches see of a customer, and what the API says of itself. */
@FullStack
class CustomerProfileTest {

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void connect() throws Exception {
        api = new Api(port);
        api.importCustomers(
                "?branch=001",
                "cx1",
                "customerNo,name,phone,aum,consents,housing\nV1,王小明,13812341234,60000,marketing,yes\n");
        api.json(
                "/api/v1/events",
                "cx1",
                List.of(Map.of(
                        "id",
                        "v-1",
                        "customerNo",
                        "V1",
                        "type",
                        "app.activated",
                        "occurredAt",
                        "2026-03-01T10:00:00+08:00")));
    }

    @Test
    void aProfileIsMaskedAndBringsAllTogether() throws Exception {
        JsonNode profile = api.get("/api/v1/customers/V1", "teller1").json();
        assertThat(profile.path("name").asString()).isEqualTo("王*");
        assertThat(profile.path("phone").asString()).isEqualTo("138****1234");
        assertThat(profile.toString()).doesNotContain("13812341234", "小明", "60000");
        assertThat(profile.path("tier").asString()).isEqualTo("growth");
        assertThat(profile.path("segments").toString()).contains("tier-growth");
        assertThat(profile.path("consents").size()).isEqualTo(3);
        assertThat(profile.path("attributes").path("housing").asString()).isEqualTo("****");
        assertThat(profile.path("journeys").isArray()).isTrue();
        assertThat(profile.path("timeline").get(0).path("title").asString()).isEqualTo("App activated");
    }

    @Test
    void ownersOfProcessesAndAdministratorsSeeFiguresAndNoSingleCustomer() throws Exception {
        for (String who : List.of("owner1", "admin")) {
            for (String path : List.of(
                    "/api/v1/customers/V1",
                    "/api/v1/breakpoints",
                    "/api/v1/journeys/first-visit/map/customers?figure=entered")) {
                Api.Answer answer = api.get(path, who);
                assertThat(answer.status()).as(who + " " + path).isEqualTo(403);
                assertThat(answer.json().path("detail").asString()).contains("Single customers");
            }
            for (String call : List.of("/api/v1/policy:decide", "/api/v1/surveys/first-visit-nps/invitations")) {
                Api.Answer answer =
                        api.json(call, who, Map.of("customerNo", "V1", "purpose", "marketing", "channel", "sms"));
                assertThat(answer.json().path("detail").asString())
                        .as(who + " " + call)
                        .contains("Single customers");
            }
            assertThat(api.get("/api/v1/journeys/first-visit/map", who).status())
                    .isEqualTo(200);
            assertThat(api.get("/api/v1/tasks?view=all", who)
                            .json()
                            .path("total")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void aColumnIsMaskedForEverybodyUntilWhoAnswersForItSaysOtherwise() throws Exception {
        api.importCustomers(
                "?branch=001",
                "cx1",
                "customerNo,身份证号,工资,email,pet\nV2,110101199001011234,9000,ann.lee@bank.example,hamster\n");
        for (String person : List.of("teller1", "lobby1", "rm1", "manager1", "remote1", "cx1")) {
            JsonNode shown = api.get("/api/v1/customers/V2", person).json();
            assertThat(shown.toString()).as(person).doesNotContain("110101", "9000", "ann.lee", "hamster");
            assertThat(shown.path("attributes").path("email").asString()).isEqualTo("a***@bank.example");
        }
        for (String person : List.of("teller1", "rm1", "manager1", "remote1", "owner1")) {
            assertThat(put(person, "pet", "{\"sensitive\":false}").status())
                    .as(person)
                    .isEqualTo(403);
        }
        assertThat(put("cx1", "email", "{\"sensitive\":false}").status()).isEqualTo(422);
        assertThat(put("cx1", "pet", "{\"knownFrom\":\"tomorrow\"}").status()).isEqualTo(422);
        assertThat(put("cx1", "pet", "{\"sensitive\":false,\"label\":\"Pet\",\"knownFrom\":\"after-contact\"}")
                        .json()
                        .toString())
                .contains("after-contact");
        JsonNode said = api.get("/api/v1/customers/V2", "teller1").json().path("attributes");
        assertThat(said.path("pet").asString()).isEqualTo("hamster");
        assertThat(said.path("工资").asString()).isEqualTo("****");
        put("admin", "pet", "{\"sensitive\":true}");
        assertThat(api.get("/api/v1/customers/V2", "cx1")
                        .json()
                        .path("attributes")
                        .path("pet")
                        .asString())
                .isEqualTo("****");
    }

    private Api.Answer put(String person, String fact, String body) throws Exception {
        return api.put("/api/v1/facts/" + Api.encoded(fact), person, body);
    }

    @Test
    void anotherBranchsPeopleAreRefusedAndNobodyIsNotFound() throws Exception {
        assertThat(api.get("/api/v1/customers/V1", "teller2").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/customers/V1", "remote1").status()).isEqualTo(200);
        Api.Answer nobody = api.get("/api/v1/customers/NOBODY", "cx1");
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.json().path("next").asString()).isNotBlank();
    }

    @Test
    void theDescriptionOfTheApiNamesItsDoors() throws Exception {
        JsonNode described = api.get("/v3/api-docs", "cx1").json();
        assertThat(described.path("info").path("title").asString()).isEqualTo("JourneyLoop");
        assertThat(described
                        .path("components")
                        .path("securitySchemes")
                        .path("basic")
                        .path("scheme")
                        .asString())
                .isEqualTo("basic");
        assertThat(described.path("paths").propertyNames())
                .contains("/api/v1/customers:import", "/api/v1/customers/{no}", "/api/v1/events");
    }
}
