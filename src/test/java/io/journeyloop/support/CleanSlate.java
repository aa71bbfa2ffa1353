package io.journeyloop.support;

import io.journeyloop.time.JourneyClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Empties all tables that running fills, keeps what migrations and deployments put there, and sets the clock. */
public final class CleanSlate implements TestExecutionListener, Ordered {

    /** A Monday, 09:00 in Shanghai. */
    public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    /** What the schema's migrations seed, and what the engine keeps of deployments. */
    private static final Set<String> KEPT = Set.of(
            "flyway_schema_history",
            "act_ge_property",
            "act_ge_schema_log",
            "act_ge_bytearray",
            "journey_version",
            "branch",
            "segment",
            "legal_deadline",
            "id_block",
            "value_tier",
            "bank_day",
            "event_lane",
            "due_work_lease",
            "working_hours",
            // Each deployed model's timers; without it the engine refuses to make one.
            "act_ru_jobdef");

    @Override
    public int getOrder() {
        return 3000;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        context.getApplicationContext().getBean(JourneyClock.class).fix(START);
        ownSignedIn(context);
        try (Connection connection =
                context.getApplicationContext().getBean(DataSource.class).getConnection()) {
            clean(
                    new JdbcTemplate(new SingleConnectionDataSource(connection, true)),
                    connection.getMetaData().getDatabaseProductName().equals("H2"));
        } catch (SQLException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** Each context brings its own holder of who is signed in and makes it the JVM's; this class's is to be it again. */
    private static void ownSignedIn(TestContext context) {
        context.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }

    /** On one connection, because the check of foreign keys is switched by session. */
    private static void clean(JdbcTemplate jdbc, boolean h2) {
        jdbc.execute(h2 ? "SET REFERENTIAL_INTEGRITY FALSE" : "SET FOREIGN_KEY_CHECKS = 0");
        tables(jdbc, h2).stream().filter(CleanSlate::isRunning).forEach(table -> jdbc.execute("DELETE FROM " + table));
        jdbc.execute(h2 ? "SET REFERENTIAL_INTEGRITY TRUE" : "SET FOREIGN_KEY_CHECKS = 1");
    }

    private static boolean isRunning(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return !KEPT.contains(name) && !name.startsWith("act_re_") && !name.startsWith("act_id_");
    }

    private static List<String> tables(JdbcTemplate jdbc, boolean h2) {
        return jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema = "
                        + (h2 ? "'PUBLIC'" : "DATABASE()"),
                String.class);
    }
}
