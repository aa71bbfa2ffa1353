package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.ActingAs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts cases plainly from their rows, and compares what is kept and what lists tell. */
final class CaseRecount {

    private static final Instant NONE = Instant.parse("9998-01-01T00:00:00Z");
    private static final Instant OVER = Instant.parse("9999-01-01T00:00:00Z");

    private record Row(
            long id,
            String branch,
            CaseState state,
            String severity,
            String source,
            Instant law,
            Instant due,
            int value,
            Instant opened) {

        /** The first of its deadlines. */
        Instant late() {
            return law.isBefore(due) ? law : due;
        }

        String cell() {
            return branch + "|" + state.slug() + "|" + severity + "|" + source;
        }
    }

    private final JdbcTemplate jdbc;
    private final Recovery recovery;
    private final Clock clock;
    private final ActingAs acting;

    CaseRecount(ApplicationContext beans) {
        this.jdbc = beans.getBean(JdbcTemplate.class);
        this.recovery = beans.getBean(Recovery.class);
        this.clock = beans.getBean(Clock.class);
        this.acting = beans.getBean(ActingAs.class);
    }

    /** What is folded and what is new, together. */
    void agreesWithTheRows(String when) {
        Map<String, Long> kept = new TreeMap<>();
        add(kept, "SELECT branch_no, state, severity, source, n FROM case_count WHERE branch_no <> ''");
        add(kept, "SELECT branch_no, state, severity, source, n FROM case_delta");
        assertThat(kept).as(when).isEqualTo(counted(""));
    }

    /** Once nothing is new: also the sums over branches. */
    void agreesWithTheFolded(String when) {
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM case_delta", Long.class))
                .isZero();
        agreesWithTheRows(when);
        Map<String, Long> bank = new TreeMap<>();
        add(bank, "SELECT branch_no, state, severity, source, n FROM case_count WHERE branch_no = ''");
        assertThat(bank).as(when).isEqualTo(counted("00."));
        agreesWithTheLate(when);
    }

    /** Each first deadline, by day; empty for all branches, severities and sources. */
    private void agreesWithTheLate(String when) {
        Map<String, Long> kept = new TreeMap<>();
        jdbc.query("SELECT branch_no, severity, source, late_day, state, n FROM case_late_count", row -> {
            kept.put(
                    String.join(
                            "|",
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5)),
                    row.getLong(6));
        });
        Map<String, Long> right = new TreeMap<>();
        rows().stream().filter(one -> one.late().isBefore(NONE)).forEach(one -> {
            String day = one.late().toString().substring(0, 10);
            for (String branch : List.of(one.branch(), "")) {
                for (String severity : List.of(one.severity(), "")) {
                    for (String source : List.of(one.source(), "")) {
                        right.merge(
                                String.join(
                                        "|",
                                        branch,
                                        severity,
                                        source,
                                        day,
                                        one.state().slug()),
                                1L,
                                Long::sum);
                    }
                }
            }
        });
        assertThat(kept).as(when).isEqualTo(right);
    }

    private Map<String, Long> counted(String dropped) {
        Map<String, Long> right = new TreeMap<>();
        rows().forEach(one -> right.merge(one.cell().replaceFirst("^" + dropped, ""), 1L, Long::sum));
        return right;
    }

    /** Every narrowing in each order, for everybody: the total and the rows there are. */
    void agreesWithTheLists(String when) {
        for (String person : List.of("cx1", "manager1", "manager2")) {
            String branch = person.equals("cx1") ? null : "00" + person.charAt(7);
            Set<Long> hidden = new HashSet<>(
                    jdbc.queryForList("SELECT case_id FROM case_recusal WHERE username = ?", Long.class, person));
            int size = 2;
            for (CaseSort sort : CaseSort.values()) {
                for (String state : new String[] {null, CaseQuery.UNDER_WAY, "open", "closed"}) {
                    for (Boolean overdue : new Boolean[] {null, true}) {
                        CaseQuery query =
                                new CaseQuery(state, null, null, null, overdue, null, sort, 0, 1 + size++ % 5);
                        agrees(when, person, branch, hidden, query);
                    }
                }
                for (Boolean overdue : new Boolean[] {null, true}) {
                    agrees(
                            when,
                            person,
                            branch,
                            hidden,
                            new CaseQuery(null, "S4", "survey", "001", overdue, null, sort, 0, 3));
                    agrees(
                            when,
                            person,
                            branch,
                            hidden,
                            new CaseQuery(null, null, "complaint", null, overdue, null, sort, 0, 4));
                }
            }
        }
    }

    private void agrees(String when, String person, @Nullable String branch, Set<Long> hidden, CaseQuery query) {
        String where = when + " " + person + " " + query;
        Instant now = clock.instant();
        List<Long> right = rows().stream()
                .filter(one -> (branch == null || branch.equals(one.branch())) && !hidden.contains(one.id()))
                .filter(one -> fits(query, one, now))
                .sorted(order(query.sort()))
                .map(Row::id)
                .toList();
        List<Long> ids = new ArrayList<>();
        for (int page = 0; page * query.size() < right.size() + query.size(); page++) {
            CaseQuery asked = new CaseQuery(
                    query.state(),
                    query.severity(),
                    query.source(),
                    query.branch(),
                    query.overdue(),
                    null,
                    query.sort(),
                    page,
                    query.size());
            var found = acting.as(person, () -> recovery.page(asked));
            assertThat(found.total()).as(where).isEqualTo(right.size());
            found.rows().forEach(one -> ids.add(one.id().value()));
        }
        assertThat(ids).as(where).isEqualTo(right);
    }

    private static boolean fits(CaseQuery query, Row one, Instant now) {
        boolean late = one.law().isBefore(now) || one.due().isBefore(now);
        return (query.state() == null
                        || (query.state().equals(CaseQuery.UNDER_WAY)
                                ? one.state().underWay()
                                : query.state().equals(one.state().slug())))
                && (query.severity() == null || query.severity().equals(one.severity()))
                && (query.source() == null || query.source().equals(one.source()))
                && (query.branch() == null || query.branch().equals(one.branch()))
                && (query.overdue() == null || late);
    }

    private static Comparator<Row> order(CaseSort sort) {
        Comparator<Row> law = Comparator.comparing(Row::law);
        Comparator<Row> due = Comparator.comparing(Row::due);
        Comparator<Row> value = Comparator.comparing(Row::value);
        Comparator<Row> id = Comparator.comparing(Row::id);
        Comparator<Row> opened = Comparator.comparing(Row::opened).thenComparing(id);
        Comparator<Row> byLaw = law.thenComparing(due).thenComparing(value).thenComparing(id.reversed());
        Comparator<Row> byDue = due.thenComparing(law).thenComparing(value).thenComparing(id.reversed());
        return switch (sort) {
            case LAW -> byLaw;
            case LAW_LAST -> Comparator.comparing((Row one) -> part(one.law())).thenComparing(byLaw.reversed());
            case DUE -> byDue;
            case DUE_LAST -> Comparator.comparing((Row one) -> part(one.due())).thenComparing(byDue.reversed());
            case VALUE_FIRST -> value.thenComparing(law).thenComparing(due).thenComparing(id.reversed());
            case VALUE ->
                Comparator.comparing((Row one) -> one.value() < 99 ? 0 : 1)
                        .thenComparing(value.reversed())
                        .thenComparing(law)
                        .thenComparing(due)
                        .thenComparing(id.reversed());
            case OPENED -> opened;
            case OPENED_LAST -> opened.reversed();
        };
    }

    private static int part(Instant at) {
        return at.isBefore(NONE) ? 0 : at.isBefore(OVER) ? 1 : 2;
    }

    private void add(Map<String, Long> to, String sql) {
        jdbc.query(sql, row -> {
            String key = String.join("|", row.getString(1), row.getString(2), row.getString(3), row.getString(4));
            to.merge(key, row.getLong(5), (a, b) -> a + b);
        });
        to.values().removeIf(n -> n == 0);
    }

    private List<Row> rows() {
        return jdbc.query(
                "SELECT id, branch_no, state, severity, source, law_order, due_order, value_order, opened_at FROM"
                        + " recovery_case",
                (row, n) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        CaseState.of(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getInt(8),
                        row.getObject(9, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
    }
}
