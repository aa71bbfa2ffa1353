package io.journeyloop.bench;

import io.journeyloop.journey.JourneyModels;
import io.journeyloop.metrics.JourneyFigures;
import io.journeyloop.metrics.MapQuery;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** The map of a journey that 200,000 customers went through: from the counters, and by raw SQL from the facts. */
final class MapBench {

    private static final int INSTANCES = 200_000;

    private MapBench() {}

    static void run(World world, Report report) {
        JdbcTemplate sql = world.sql();
        long version = world.get(JourneyModels.class).latestMap("first-visit").versionId().value();
        List<String> touchpoints = world.get(JourneyModels.class).latestMap("first-visit").touchpoints().stream()
                .map(one -> one.id())
                .limit(6)
                .toList();
        fill(sql, version, touchpoints);
        JourneyFigures figures = world.get(JourneyFigures.class);
        long folding = World.time(() -> {
            while (figures.map(MapQuery.of("first-visit"), Locale.ENGLISH).pending() > 0) {
                // Each asking folds a share of what is new.
            }
        });
        long rows = sql.queryForObject("SELECT COUNT(*) FROM touchpoint_event", Long.class);
        System.out.printf(Locale.ROOT, "folding of %,d facts: %.1f µs a fact%n", rows, folding / 1e3 / rows);
        long ours = World.median(11, () -> figures.map(MapQuery.of("first-visit"), Locale.ENGLISH));
        long raw = World.median(2, () -> sql.queryForList(
                "SELECT touchpoint, kind, COUNT(*), AVG(TIMESTAMPDIFF(SECOND, entered_at, occurred_at))"
                        + " FROM touchpoint_event WHERE version_id = ? GROUP BY touchpoint, kind",
                version));
        report.compare(
                String.format(Locale.ROOT, "the whole map over %,d facts, with medians and intervals", rows),
                "raw SQL: counts and means alone",
                raw,
                ours);
    }

    /** Everybody enters each touchpoint, and completes it an hour later but for one in ten. */
    private static void fill(JdbcTemplate sql, long version, List<String> touchpoints) {
        sql.execute("SET SESSION cte_max_recursion_depth = 1000000");
        String numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + INSTANCES + ")";
        sql.execute((org.springframework.jdbc.core.ConnectionCallback<Object>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET SESSION cte_max_recursion_depth = 1000000");
                statement.executeUpdate("INSERT INTO journey_instance (id, customer_id, journey_key, version_id,"
                        + " branch_no, state, entered_at) " + numbers + " SELECT 100000000 + i, i, 'first-visit', "
                        + version + ", '001', 'OPEN', DATE_SUB('2026-03-01', INTERVAL i % 80 DAY) FROM n");
                for (String touchpoint : touchpoints) {
                    for (String kind : List.of("ENTERED", "COMPLETED")) {
                        String where = kind.equals("ENTERED") ? "" : " WHERE i % 10 > 0";
                        statement.executeUpdate("INSERT INTO touchpoint_event (instance_id, version_id, touchpoint,"
                                + " kind, occurred_at, entered_at) " + numbers + " SELECT 100000000 + i, " + version
                                + ", '" + touchpoint + "', '" + kind + "', DATE_ADD(DATE_SUB('2026-03-01', INTERVAL"
                                + " i % 80 DAY), INTERVAL " + (kind.equals("ENTERED") ? 0 : 1)
                                + " HOUR), DATE_SUB('2026-03-01', INTERVAL i % 80 DAY) FROM n" + where);
                    }
                }
            }
            return null;
        });
    }
}
