package io.journeyloop.bench;

import io.journeyloop.contact.Waves;
import io.journeyloop.contact.persistence.WaveCountMapper;
import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.DueWorks;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of a journey's five waves of ninety days, of 10,000 and of a million assignments, and by raw SQL. */
final class WaveBench {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int ROUNDS = 5;

    private WaveBench() {}

    static void run(World world, Report report) {
        fill(world, 1, FEW);
        Runnable figures = () -> world.get(Waves.class).waves("honeymoon", null, null, null, Locale.ENGLISH);
        Runnable raw = () -> world.sql().queryForList(
                "SELECT element, arm, COUNT(*), COUNT(attempted_at), COUNT(reached_at), COUNT(responded_at),"
                        + " COUNT(CASE WHEN reached_before = FALSE THEN converted_at END) FROM wave_assignment"
                        + " WHERE journey_key = 'honeymoon' AND assigned_at < '2026-03-02 02:00:00.001'"
                        + " GROUP BY element, arm");
        long few = World.median(ROUNDS, figures);
        long fewRows = world.rowsExamined(figures);
        fill(world, FEW + 1, MANY);
        long many = World.median(ROUNDS, figures);
        long manyRows = world.rowsExamined(figures);
        report.compare(
                "the figures of all waves, of 1,000,000 assignments",
                "raw SQL: the funnel alone",
                World.median(ROUNDS, raw),
                many);
        report.growth("the figures of all waves", "10,000 and 1,000,000 assignments", few, many);
        report.counts("rows read for them", "10,000 and 1,000,000 assignments", fewRows, manyRows);
        world.sql().update("DELETE FROM wave_assignment WHERE instance_id > 700000000");
        count(world);
    }

    private static void count(World world) {
        WaveCountMapper counts = world.get(WaveCountMapper.class);
        world.get(TransactionTemplate.class).executeWithoutResult(status -> {
            counts.dropAllDeltas();
            counts.dropAllCounts();
            counts.countAnew();
        });
        DueWork fold = world.get(DueWorks.class).all().stream()
                .filter(one -> one.name().equals("fold waves"))
                .findFirst()
                .orElseThrow();
        while (fold.run(World.START) > 0) {
            // Until all is added up.
        }
        world.sql().execute("ANALYZE TABLE wave_assignment, wave_count, wave_delta");
    }

    /** One in ten is held out, one in ten of the others stopped; half of who got a message read it, one in five converts. */
    private static void fill(World world, int from, int to) {
        JdbcTemplate sql = world.sql();
        List<String> waves = List.of("wave_welcome", "wave_activate", "wave_deepen", "wave_grow", "wave_keep");
        sql.execute((ConnectionCallback<Object>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET SESSION cte_max_recursion_depth = 10000000");
                String at = "DATE_SUB('2026-03-01 02:00:00', INTERVAL CRC32(CONCAT('d', i)) % 90 DAY)";
                statement.executeUpdate("INSERT INTO wave_assignment (instance_id, customer_id, version_id, journey_key,"
                        + " element, arm, holdout_percent, decision, goal, assigned_at, window_end, contact_state,"
                        + " suppressed_reason, attempted_at, reached_at, converted_at, branch_no, reached_before,"
                        + " assigned_day) WITH RECURSIVE n (i) AS (SELECT " + from + " UNION ALL SELECT i + 1 FROM n"
                        + " WHERE i < " + to + ") SELECT 700000000 + i, 900000000 + i, 1, 'honeymoon', ELT(1 + i % 5, '"
                        + String.join("', '", waves) + "'), IF(CRC32(CONCAT('a', i)) % 10 = 3, 'holdout', 'treat'), 10,"
                        + " IF(CRC32(CONCAT('a', i)) % 10 = 3, 'holdout', 'treat'), 'app.activated', " + at + ", DATE_ADD(" + at
                        + ", INTERVAL 13 DAY), IF(CRC32(CONCAT('a', i)) % 10 = 3, NULL, IF(CRC32(CONCAT('a', i)) % 10 = 4, 'SUPPRESSED', 'SENT')),"
                        + " IF(CRC32(CONCAT('a', i)) % 10 = 4, 'refused', NULL), IF(CRC32(CONCAT('a', i)) % 10 IN (3, 4), NULL, " + at
                        + "), IF(CRC32(CONCAT('a', i)) % 10 IN (3, 4) OR CRC32(CONCAT('r', i)) % 2 = 0, NULL, DATE_ADD(" + at + ", INTERVAL 1 HOUR)),"
                        + " IF(CRC32(CONCAT('c', i)) % 7 < 2, DATE_ADD(" + at + ", INTERVAL CRC32(CONCAT('w', i)) % 12 DAY), NULL),"
                        + " LPAD(1 + CRC32(CONCAT('b', i)) % 40, 3, '0'), FALSE, DATE(DATE_ADD(" + at + ", INTERVAL 8 HOUR)) FROM n");
            }
            return null;
        });
        count(world);
    }
}
