package io.journeyloop.bench;

import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.DueWorks;
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
        wait(world.sql(), 1, 5000);
        long fewIdle = World.median(21, () -> patience.run(now(world)));
        long fewFound = found(world, patience, 1_000_001);
        wait(world.sql(), 5001, 500_000);
        long manyIdle = World.median(21, () -> patience.run(now(world)));
        long manyFound = found(world, patience, 2_000_001);
        report.growth("looking for breakpoints where none is due", "5,000 and 500,000 waiting", fewIdle, manyIdle);
        report.growth("a hundred breakpoints detected", "5,000 and 500,000 waiting", fewFound, manyFound);
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
                        + " patience_due_at) " + numbers + " SELECT 500000000 + i, 'task_needs', '2026-01-31',"
                        + " (SELECT MAX(id) FROM journey_version WHERE journey_key = 'first-visit'), " + due
                        + " FROM n");
            }
            return null;
        });
    }
}
