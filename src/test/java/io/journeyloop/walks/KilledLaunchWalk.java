package io.journeyloop.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A launch outlives the server's sudden death: nobody is lost, nobody enters twice. */
class KilledLaunchWalk {

    private static final int CUSTOMERS = 2000;
    private static final int SOME = 150;

    @Test
    void everybodyEntersOnceThoughTheServerIsKilledInTheMiddle() throws SQLException {
        try (DemoServer server = DemoServer.start()) {
            String rows = IntStream.range(0, CUSTOMERS)
                    .mapToObj(i -> "K%05d,001".formatted(i))
                    .collect(Collectors.joining("\n"));
            JsonNode imported =
                    server.post("admin", "/api/v1/customers:import", "text/csv", "customerNo,branch\n" + rows + "\n");
            assertThat(imported.path("created").asInt()).isEqualTo(CUSTOMERS);

            String numbers = IntStream.range(0, CUSTOMERS)
                    .mapToObj("\"K%05d\""::formatted)
                    .collect(Collectors.joining(","));
            int launch = server.post(
                            "admin",
                            "/api/v1/journeys/honeymoon/launches",
                            "application/json",
                            "{\"customerNos\":[" + numbers + "]}")
                    .path("launchId")
                    .asInt();
            String path = "/api/v1/launches/" + launch;
            DemoServer.await(Duration.ofMinutes(2), () -> entered(server, path) >= SOME);
            assertThat(entered(server, path)).as("killed in the middle").isLessThan(CUSTOMERS);
            server.killAndRestart();

            DemoServer.await(
                    Duration.ofMinutes(3),
                    () -> server.get("admin", path).path("state").asString("").equals("completed"));
            assertThat(entered(server, path)).isEqualTo(CUSTOMERS);
            server.stop();
            assertEverybodyOnce(server);
        }
    }

    private static int entered(DemoServer server, String path) {
        return server.get("admin", path).path("entered").asInt();
    }

    private static void assertEverybodyOnce(DemoServer server) throws SQLException {
        String url = "jdbc:h2:file:" + server.data().resolve("journeyloop")
                + ";MODE=MySQL;DATABASE_TO_UPPER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                ResultSet counted = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*), COUNT(DISTINCT i.customer_id), COUNT(e.ID_)"
                                + " FROM journey_instance i JOIN customer c ON c.id = i.customer_id"
                                + " LEFT JOIN ACT_RU_EXECUTION e ON e.BUSINESS_KEY_ = CAST(i.id AS VARCHAR(20))"
                                + " AND e.PARENT_ID_ IS NULL AND e.SUPER_EXEC_ IS NULL"
                                + " WHERE i.journey_key = 'honeymoon' AND c.customer_no LIKE 'K%'")) {
            counted.next();
            assertThat(counted.getInt(1)).as("journey instances").isEqualTo(CUSTOMERS);
            assertThat(counted.getInt(2)).as("customers").isEqualTo(CUSTOMERS);
            assertThat(counted.getInt(3)).as("process instances").isEqualTo(CUSTOMERS);
        }
    }
}
