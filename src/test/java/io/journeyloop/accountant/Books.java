package io.journeyloop.accountant;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The raw facts as they stand in the database, read once, without any counter. */
final class Books {

    private static final Set<String> WENT_OUT = Set.of("SENT", "FAILED");
    private static final Set<String> STOPPED = Set.of("SUPPRESSED", "TAKEN_OFF");

    record Instance(
            long id,
            @Nullable Long customer,
            String journey,
            int version,
            String branch,
            Instant entered,
            @Nullable Instant ended,
            String stratum) {}

    record Fact(long instance, int version, String touchpoint, String kind, Instant at, Instant entered) {}

    record Break(
            long instance,
            String journey,
            int version,
            String branch,
            String touchpoint,
            String status,
            Instant entered,
            boolean followed,
            Instant detected,
            @Nullable Instant closed,
            @Nullable String arm,
            String kind,
            @Nullable String owner) {}

    record Case(String branch, String state, String severity, String source) {}

    record Waiting(long instance, String touchpoint, Instant entered, Instant due) {}

    record Answer(long instance, int version, String touchpoint, String metric, int score, Instant at) {}

    record Assigned(
            long id,
            long instance,
            long customer,
            String journey,
            String element,
            String arm,
            double percent,
            String decision,
            @Nullable String goal,
            Instant at,
            Instant windowEnd,
            @Nullable Instant reached,
            @Nullable Instant responded,
            String branch) {}

    /** One contact of a wave, as it ended or stands. */
    private record Contacted(long assignment, String state, @Nullable String reason, boolean answered) {}

    private record Goal(long customer, String type) {}

    final Map<Long, Instance> instances = new HashMap<>();
    final List<Fact> facts;
    final List<Break> breaks;
    final List<Case> cases;
    final List<Waiting> waiting;
    final List<Answer> answers;
    final List<Assigned> assigned;
    final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Long, List<Contacted>> contacts = new HashMap<>();
    private final Map<Goal, List<Instant>> happened = new HashMap<>();

    Books(Connection from) throws SQLException {
        rows(
                        from,
                        "SELECT id, customer_id, journey_key, version_id, branch_no, entered_at, ended_at, stratum FROM journey_instance",
                        r -> new Instance(
                                r.getLong(1),
                                r.getObject(2) == null ? null : Long.valueOf(r.getLong(2)),
                                r.getString(3),
                                r.getInt(4),
                                r.getString(5),
                                at(r, 6),
                                time(r, 7),
                                r.getString(8)))
                .forEach(one -> instances.put(one.id(), one));
        rows(from, "SELECT id, version FROM journey_version", r -> new int[] {r.getInt(1), r.getInt(2)})
                .forEach(one -> numbers.put(one[0], one[1]));
        facts = rows(
                from,
                "SELECT instance_id, version_id, touchpoint, kind, occurred_at, entered_at FROM touchpoint_event",
                r -> new Fact(r.getLong(1), r.getInt(2), r.getString(3), r.getString(4), at(r, 5), at(r, 6)));
        breaks = rows(
                from,
                "SELECT instance_id, journey_key, version_id, branch_no, touchpoint, status, entered_at,"
                        + " reconnect_started_at, detected_at, closed_at, arm, kind, owner_name FROM breakpoint",
                r -> new Break(
                        r.getLong(1),
                        r.getString(2),
                        r.getInt(3),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6),
                        at(r, 7),
                        time(r, 8) != null,
                        at(r, 9),
                        time(r, 10),
                        r.getString(11),
                        r.getString(12),
                        r.getString(13)));
        cases = rows(
                from,
                "SELECT branch_no, state, severity, source FROM recovery_case",
                r -> new Case(r.getString(1), r.getString(2), r.getString(3), r.getString(4)));
        waiting = rows(
                from,
                "SELECT instance_id, touchpoint, entered_at, patience_due_at FROM open_touchpoint",
                r -> new Waiting(r.getLong(1), r.getString(2), at(r, 3), at(r, 4)));
        answers = rows(
                from,
                "SELECT instance_id, version_id, touchpoint, metric, score, answered_at FROM survey_answer"
                        + " WHERE instance_id IS NOT NULL AND touchpoint IS NOT NULL",
                r -> new Answer(r.getLong(1), r.getInt(2), r.getString(3), r.getString(4), r.getInt(5), at(r, 6)));
        assigned = rows(
                from,
                "SELECT id, instance_id, customer_id, journey_key, element, arm, holdout_percent, decision, goal,"
                        + " assigned_at, window_end, reached_at, responded_at, branch_no"
                        + " FROM wave_assignment",
                r -> new Assigned(
                        r.getLong(1),
                        r.getLong(2),
                        r.getLong(3),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6),
                        number(r, 7),
                        r.getString(8),
                        r.getString(9),
                        at(r, 10),
                        at(r, 11),
                        time(r, 12),
                        time(r, 13),
                        String.valueOf(r.getString(14))));
        rows(
                        from,
                        "SELECT assignment_id, state, reason, outcome FROM contact WHERE assignment_id IS NOT NULL ORDER BY id",
                        r -> new Contacted(r.getLong(1), r.getString(2), r.getString(3), r.getString(4) != null))
                .forEach(one -> contacts.computeIfAbsent(one.assignment(), any -> new ArrayList<>())
                        .add(one));
        rows(
                        from,
                        "SELECT customer_id, type, occurred_at FROM customer_event",
                        r -> Map.entry(new Goal(r.getLong(1), r.getString(2)), at(r, 3)))
                .forEach(one -> happened.computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                        .add(one.getValue()));
    }

    /** Whether anything went out to the customer in that wave, or a person of the bank tried, whatever came of it. */
    boolean tried(Assigned wave) {
        return contacts.getOrDefault(wave.id(), List.of()).stream()
                .anyMatch(one -> one.answered() || WENT_OUT.contains(one.state()));
    }

    /** Why policy stopped the wave's contact: the last reason; null where somebody was tried, or nothing was stopped. */
    @Nullable
    String stopped(Assigned wave) {
        return tried(wave)
                ? null
                : contacts.getOrDefault(wave.id(), List.of()).stream()
                        .filter(one -> STOPPED.contains(one.state()))
                        .map(one -> String.valueOf(one.reason())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                        .reduce((before, last) -> last)
                        .orElse(null);
    }

    /** The first time that it happened to a customer; null where it never did. */
    @Nullable
    Instant first(long customer, @Nullable String type) {
        return type == null
                ? null
                : happened.getOrDefault(new Goal(customer, type), List.of()).stream()
                        .min(Instant::compareTo)
                        .orElse(null);
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Connection from, String sql, Row<T> row) throws SQLException {
        List<T> all = new ArrayList<>();
        try (Statement statement = from.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                all.add(row.of(found));
            }
        }
        return all;
    }

    private static double number(ResultSet row, int column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? 0 : value.doubleValue();
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
