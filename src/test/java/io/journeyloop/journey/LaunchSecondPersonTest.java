package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.engine.DueWorks;
import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Where the bank asks for it, nobody launches alone. */
@FullStack
@TestPropertySource(properties = "journeyloop.launches.second-person=true")
class LaunchSecondPersonTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private DueWorks due;

    @Autowired
    private JdbcTemplate jdbc;

    private Api api;

    @BeforeEach
    void deploy() {
        Models.deploy(camunda, "two-steps");
        api = new Api(port);
    }

    @Test
    void aLaunchWaitsUntilAnotherPersonApprovesIt() {
        String launch = submitted();
        due.runAll();
        assertThat(state(launch).path("state").asString()).isEqualTo("submitted");
        assertThat(state(launch).path("entered").asInt()).isZero();

        Api.Answer own = api.post(launch + "/approve", "owner1", "{}");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().path("next").asString()).isNotBlank();
        assertThat(api.post(launch + "/approve", "rm1", "{}").status()).isEqualTo(403);
        assertThat(api.post(launch + "/resume", "owner1", "{}").status()).isEqualTo(409);

        Api.Answer approved = api.post(launch + "/approve", "owner2", "{}");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.json().path("state").asString()).isEqualTo("running");
        assertThat(approved.json().path("approvedBy").asString()).isEqualTo("owner2");
        assertThat(api.post(launch + "/approve", "cx1", "{}").status()).isEqualTo(409);
        due.runAll();

        assertThat(state(launch).path("state").asString()).isEqualTo("completed");
        assertThat(state(launch).path("entered").asInt()).isEqualTo(2);
        List<Map<String, Object>> noted = jdbc.queryForList(
                "SELECT who, action_slug, details FROM audit_entry WHERE subject_type = 'launch' AND subject_id = ?"
                        + " ORDER BY id",
                launch.substring(launch.lastIndexOf('/') + 1));
        assertThat(noted)
                .extracting(row -> row.get("ACTION_SLUG"))
                .containsExactly("launch-submitted", "launch-approved");
        assertThat(noted).extracting(row -> row.get("WHO")).containsExactly("owner1", "owner2");
        assertThat(noted.getLast().toString()).contains("\"total\":\"2\"", "2 customers", "owner1");
    }

    @Test
    void whoSubmittedItMayTakeItBack() {
        String launch = submitted();
        assertThat(api.post(launch + "/stop", "owner1", "{}")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("stopped");
        assertThat(api.post(launch + "/approve", "owner2", "{}").status()).isEqualTo(409);
        due.runAll();
        assertThat(state(launch).path("entered").asInt()).isZero();
    }

    @Test
    void whatNoLaunchIsCalledIsNotFound() {
        for (long number : List.of(0L, -1L, 999_999L)) {
            assertThat(api.get("/api/v1/launches/" + number, "cx1").status()).isEqualTo(404);
            assertThat(api.post("/api/v1/launches/" + number + "/stop", "owner1", "{}")
                            .status())
                    .isEqualTo(404);
        }
    }

    private String submitted() {
        String numbers = "\"" + customers.inBranch("001").customerNo() + "\",\""
                + customers.inBranch("001").customerNo() + "\"";
        Api.Answer accepted =
                api.post("/api/v1/journeys/two-steps/launches", "owner1", "{\"customerNos\":[" + numbers + "]}");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        return "/api/v1/launches/" + accepted.json().path("launchId").asLong();
    }

    private JsonNode state(String launch) {
        return api.get(launch, "cx1").json();
    }
}
