package io.journeyloop.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.RealMySql;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A database as the last release left it, with rows in every table, becomes one of today: nothing is lost, and it has the
 * same tables as one that begins today. {@code releases/<version>.txt} names the steps of a release with their checksums:
 * what has been released never changes, so those steps make that release's tables again.
 */
@Timeout(120)
class UpgradeTest {

    private static final String LAST_RELEASE = "releases/0.1.txt";

    enum Database {
        H2(() -> new RealMySql.Schema(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=MySQL;DATABASE_TO_UPPER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
                "sa",
                "")),
        MYSQL(RealMySql::freshSchema);

        private final Supplier<RealMySql.Schema> fresh;

        Database(Supplier<RealMySql.Schema> fresh) {
            this.fresh = fresh;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastReleasesDatabaseBecomesTodays(Database kind) throws SQLException {
        RealMySql.Schema old = kind.fresh.get();
        flyway(old, lastStep()).migrate();
        try (Connection database = connect(old)) {
            FilledTables filled = FilledTables.of(database);
            assertThat(filled.rows())
                    .hasSizeGreaterThan(60)
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());

            flyway(old, "latest").migrate();

            assertThat(filled.lost(database)).isEmpty();
            RealMySql.Schema today = kind.fresh.get();
            flyway(today, "latest").migrate();
            try (Connection other = connect(today)) {
                assertThat(FilledTables.columns(database)).isEqualTo(FilledTables.columns(other));
            }
        }
    }

    @Test
    void whatWasReleasedStaysAsItWas() {
        RealMySql.Schema schema = Database.H2.fresh.get();
        Flyway flyway = flyway(schema, "latest");
        flyway.migrate();
        Map<String, String> now = new TreeMap<>();
        Arrays.stream(flyway.info().applied()).forEach(step -> now.put(name(step), String.valueOf(step.getChecksum())));
        released().forEach(line -> {
            String[] parts = line.split(" ");
            assertThat(now)
                    .as("a step of a release may not change; write a further one")
                    .containsEntry(parts[0], parts[1]);
        });
    }

    private static String name(MigrationInfo step) {
        return "V" + step.getVersion() + "__" + step.getDescription().replace(' ', '_');
    }

    private static List<String> released() {
        try (InputStream file =
                Objects.requireNonNull(UpgradeTest.class.getClassLoader().getResourceAsStream(LAST_RELEASE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String lastStep() {
        return Stream.of(released().getLast().split("__"))
                .findFirst()
                .orElseThrow()
                .substring(1);
    }

    private static Flyway flyway(RealMySql.Schema schema, String target) {
        return Flyway.configure()
                .dataSource(schema.url(), schema.user(), schema.password())
                .locations("classpath:db/migration", "classpath:io/journeyloop/engine/schema")
                .target(target)
                .load();
    }

    private static Connection connect(RealMySql.Schema schema) throws SQLException {
        return DriverManager.getConnection(schema.url(), schema.user(), schema.password());
    }
}
