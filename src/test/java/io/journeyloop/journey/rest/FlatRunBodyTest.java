package io.journeyloop.journey.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.rest.MigrationRunController.Numbers;
import io.journeyloop.journey.rest.MigrationRunController.RunBody;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What other systems read of a migration is flat and in this order, whatever parts it is made of. */
class FlatRunBodyTest {

    @Test
    void aRun() {
        Instant now = Instant.parse("2026-03-02T04:00:00Z");
        RunBody run = new RunBody(
                7, "honeymoon", 1, 2, false, null, "running", new Numbers(9, 4, 1, 4), "owner1", now, null, List.of());
        assertThat(JsonMapper.builder().build().valueToTree(run).propertyNames())
                .containsExactly(
                        "runId",
                        "journey",
                        "fromVersion",
                        "toVersion",
                        "dryRun",
                        "pilot",
                        "state",
                        "total",
                        "moved",
                        "refused",
                        "waiting",
                        "requestedBy",
                        "createdAt",
                        "finishedAt",
                        "reasons");
    }
}
