package io.journeyloop.bench;

import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.time.JourneyClock;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looking for elapsed patience, and finding a hundred, among 5,000 and among 500,000 waiting touchpoints. */
final class PatienceBench {

    private PatienceBench() {}

    static void run(World world, Report report) {
        DueWork patience = world.get(DueWorks.class).all().stream()
                .filter(work -> work.name().equals("patience"))
                .findFirst()
                .orElseThrow();
        // A version is registered when it is first read.
        world.get(JourneyModels.class).latest("first-visit");
        wait(world.sql(), 1, 5000);
        long fewIdle = World.median(21, () -> patience.run(now(world)));
        long fewFound = found(world, patience, 1_000_001);
        long fewStatements = statements(world, patience, 1_001_001);
        wait(world.sql(), 5001, 500_000);
        long manyIdle = World.median(21, () -> patience.run(now(world)));
        long manyFound = found(world, patience, 2_000_001);
        long manyStatements = statements(world, patience, 2_001_001);
        report.growth("looking for breakpoints where none is due", "5,000 and 500,000 waiting", fewIdle, manyIdle);
        report.growth("a hundred breakpoints detected", "5,000 and 500,000 waiting", fewFound, manyFound);
        report.counts("statements for a hundred breakpoints", "5,000 and 500,000 waiting", fewStatements, manyStatements);
        System.out.println("The oldest due are found by the index " + plan(world.sql()));
        world.sql().execute("DELETE FROM open_touchpoint WHERE instance_id > 500000000");
    }

    private static long found(World world, DueWork patience, int from) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            int first = from + round * 100;
            rows(world.sql(), first, first + 99, "'2026-02-01'");
            best = Math.min(best, World.time(() -> patience.run(now(world))));
        }
        return best;
    }

    private static long statements(World world, DueWork patience, int from) {
        rows(world.sql(), from, from + 99, "'2026-02-01'");
        return world.statements(() -> patience.run(now(world)));
    }

    /** Which index the server takes, and how many rows it means to read. */
    private static String plan(JdbcTemplate sql) {
        return sql.queryForObject(
                "EXPLAIN SELECT instance_id FROM open_touchpoint WHERE patience_due_at <= '2026-03-02' ORDER BY"
                        + " patience_due_at LIMIT 100 FOR UPDATE SKIP LOCKED",
                (row, i) -> row.getString("key") + ", " + row.getString("rows") + " rows");
    }

    private static java.time.Instant now(World world) {
        return world.get(JourneyClock.class).instant();
    }

    private static void wait(JdbcTemplate sql, int from, int to) {
        rows(sql, from, to, "DATE_ADD('2027-01-01', INTERVAL i % 5000 MINUTE)");
        sql.execute("ANALYZE TABLE open_touchpoint");
    }

    private static void rows(JdbcTemplate sql, int from, int to, String due) {
        sql.execute((ConnectionCallback<Object>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET SESSION cte_max_recursion_depth = 1000000");
                String numbers =
                        "WITH RECURSIVE n (i) AS (SELECT " + from + " UNION ALL SELECT i + 1 FROM n WHERE i < " + to + ")";
                statement.executeUpdate("INSERT INTO journey_instance (id, customer_id, journey_key, version_id,"
                        + " branch_no, state, entered_at) " + numbers + " SELECT 500000000 + i, 900000000 + i,"
                        + " 'first-visit', (SELECT MAX(id) FROM journey_version WHERE journey_key = 'first-visit'),"
                        + " '001', 'OPEN', '2026-01-31' FROM n");
                statement.executeUpdate("INSERT INTO open_touchpoint (instance_id, touchpoint, entered_at, version_id,"
                        + " patience_due_at, runs_from, patience_seconds) " + numbers + " SELECT 500000000 + i,"
                        + " 'wait_wecom_added', '2026-01-31', (SELECT MAX(id) FROM journey_version WHERE journey_key ="
                        + " 'first-visit'), " + due + ", '2026-01-31', 7200 FROM n");
            }
            return null;
        });
    }
}
