package io.journeyloop.walks;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.RealMySql;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The demo is a bank on MySQL as well: its history comes to an end, and its time moves on from there. */
class DemoOnMySqlWalk {

    @Test
    void itsHistoryIsMadeAndItsTimeGoesOn() {
        try (DemoServer server = DemoServer.startOn(RealMySql.freshSchema())) {
            assertThat(entered(server)).as("customers of the history").isPositive();
            assertThat(server.get("admin", "/api/v1/tasks/counts").path("all").asInt())
                    .isEqualTo(server.get("admin", "/api/v1/tasks?view=all")
                            .path("total")
                            .asInt());

            Instant before = now(server);
            server.advance("P1D");

            assertThat(now(server))
                    .isBetween(
                            before.plus(Duration.ofDays(1)),
                            before.plus(Duration.ofDays(1).plusMinutes(5)));
            assertThat(server.get("admin", "/actuator/health").path("status").asString())
                    .isEqualTo("UP");
        }
    }

    private static Instant now(DemoServer server) {
        return Instant.parse(
                server.get("admin", "/api/v1/demo/clock").path("now").asString());
    }

    private static int entered(DemoServer server) {
        return server.get("cx1", "/api/v1/journeys/honeymoon/map")
                .path("goal")
                .path("entered")
                .asInt();
    }
}
