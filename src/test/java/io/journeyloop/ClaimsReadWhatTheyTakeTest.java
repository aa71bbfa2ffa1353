package io.journeyloop;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.OnMySql;
import io.journeyloop.support.RowsRead;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever takes the next few of a long queue reads, and so locks, about those: neither what is done already nor what
 * waits behind them. Else a launch of 200,000 takes longer for each group than for the one before, and the second
 * worker finds everything locked by the first.
 */
@OnMySql
@Timeout(120)
class ClaimsReadWhatTheyTakeTest {

    private static final int QUEUE = 4_000;
    /** From some size on the server thinks that walking along the primary key is cheaper. */
    private static final int LONG_QUEUE = 100_000;

    private static final int TAKEN = 20;
    private static final long FEW = 4L * TAKEN;
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    private DataSource source;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SqlSession statements;

    private RowsRead rows;

    @BeforeEach
    void counting() {
        rows = new RowsRead(source, transactions);
    }

    @Test
    void theNextCustomersOfALaunch() {
        numbered(
                "launch_customer (launch_id, customer_id, state)",
                "1, n, CASE WHEN n <= %d THEN 'ENTERED' ELSE 'WAITING' END".formatted(LONG_QUEUE / 2),
                LONG_QUEUE);
        takes("launch_customer", "journey.persistence.LaunchMapper.claim", Map.of("launch", 1), TAKEN);
    }

    @Test
    void theNextInstanceOfAMigration() {
        jdbc.update("INSERT INTO migration_run (id, journey_key, from_version_id, to_version_id, rehearsal, state,"
                + " requested_by, created_at) VALUES (1, 'j', 1, 2, FALSE, 'RUNNING', 'owner1', '2026-03-02')");
        numbered(
                "migration_item (run_id, instance_id, state)",
                "1, n, CASE WHEN n <= %d THEN 'MOVED' ELSE 'WAITING' END".formatted(LONG_QUEUE / 2),
                LONG_QUEUE);
        takes("migration_item", "journey.persistence.MigrationRunMapper.claim", Map.of("run", 1), 1);
    }

    @Test
    void contactsThatCameDueAtTheSameMinute() {
        contacts("WAITING");
        takes("contact", "contact.persistence.ContactMapper.claimDue", Map.of("now", NOW), TAKEN);
    }

    @Test
    void callsTakenOffThatAreLookedAtAgain() {
        contacts("TAKEN_OFF");
        takes("contact", "contact.persistence.ContactMapper.takenOff", Map.of("now", NOW), TAKEN);
    }

    @Test
    void factsNotYetCounted() {
        numbered(
                "touchpoint_event (instance_id, version_id, touchpoint, kind, occurred_at, entered_at, folded)",
                "n, 1, 'a', 'ENTERED', '2026-03-01', '2026-03-01', n <= %d".formatted(LONG_QUEUE / 2),
                LONG_QUEUE);
        takes("touchpoint_event", "journey.persistence.TouchpointMapper.claimUnfolded", Map.of(), TAKEN);
    }

    @Test
    void touchpointsWhosePatienceHasElapsed() {
        numbered(
                "open_touchpoint (instance_id, touchpoint, entered_at, version_id, patience_due_at, patience_seconds)",
                "n, 'a', '2026-03-01', 1, '2026-03-01', 60",
                QUEUE);
        takes("open_touchpoint", "breakpoint.persistence.OpenTouchpointMapper.claimElapsed", Map.of("now", NOW), TAKEN);
    }

    private void contacts(String state) {
        numbered(
                "contact (customer_id, purpose, priority, channels, state, planned_at, due_at, window_end)",
                "n, 'MARKETING', n MOD 7, 'sms', '%s', '2026-03-01', '2026-03-01', '2026-04-01'".formatted(state),
                QUEUE);
    }

    /** As many rows, with n from one on. */
    private void numbered(String into, String values, int many) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION cte_max_recursion_depth = " + many);
                statement.execute("INSERT INTO " + into + " WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL"
                        + " SELECT n + 1 FROM numbers WHERE n < " + many + ") SELECT " + values + " FROM numbers");
            }
            return null;
        });
    }

    private void takes(String table, String statement, Map<String, Object> given, int taken) {
        jdbc.execute("ANALYZE TABLE " + table);
        Map<String, Object> parameters = new HashMap<>(given);
        parameters.put("limit", TAKEN);
        parameters.put("id", null);
        long read = rows.of(() -> {
            List<?> claimed = statements.selectList("io.journeyloop." + statement, parameters);
            assertThat(claimed).hasSize(taken);
        });
        assertThat(read).as(statement).isLessThan(FEW);
    }
}
