package io.journeyloop.breakpoint.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.breakpoint.BreakpointId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other systems read of a breakpoint is flat and in this order, whatever parts it is made of. */
class FlatBreakpointTest {

    @Test
    void aBreakpointWithItsLife() {
        BreakpointBodies.Row row = new BreakpointBodies.Row(
                new BreakpointId(7),
                "100005",
                new BreakpointBodies.PlaceBody("first-visit", "task_greet", "001"),
                "abandoned",
                "open",
                Instant.parse("2026-03-02T04:00:00Z"),
                null,
                "rm1",
                false,
                null,
                null);
        JsonNode life = JsonMapper.builder().build().valueToTree(new BreakpointBodies.Life(row, List.of()));
        assertThat(life.propertyNames())
                .containsExactly(
                        "id",
                        "customerNo",
                        "journey",
                        "touchpoint",
                        "branch",
                        "kind",
                        "status",
                        "detectedAt",
                        "closedAt",
                        "owner",
                        "heldBack",
                        "claim",
                        "hold",
                        "steps");
        assertThat(life.get("id").isIntegralNumber()).isTrue();
    }
}
