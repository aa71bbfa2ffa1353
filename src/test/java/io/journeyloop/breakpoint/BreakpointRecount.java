package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.BreakpointQuery.Paging;
import io.journeyloop.breakpoint.BreakpointQuery.Period;
import io.journeyloop.breakpoint.BreakpointQuery.Place;
import io.journeyloop.breakpoint.BreakpointQuery.Sort;
import io.journeyloop.support.ActingAs;
import io.journeyloop.time.BankZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts breakpoints plainly from their rows, and compares what is kept and what lists and board tell. */
final class BreakpointRecount {

    /** A breakpoint as it stands in the table. */
    private record Row(
            long id,
            String branch,
            String journey,
            String touchpoint,
            Status status,
            Kind kind,
            boolean heldBack,
            @Nullable String owner,
            Instant detected,
            @Nullable Long customer,
            @Nullable BigDecimal aum) {

        boolean open() {
            return status == Status.OPEN || status == Status.RECONNECTING;
        }

        String place() {
            return journey + "|" + touchpoint + "|" + branch;
        }
    }

    private final JdbcTemplate jdbc;
    private final Breakpoints breakpoints;
    private final BreakpointBoard board;
    private final BankZone zone;
    private final ActingAs acting;

    BreakpointRecount(ApplicationContext beans) {
        this.jdbc = beans.getBean(JdbcTemplate.class);
        this.breakpoints = beans.getBean(Breakpoints.class);
        this.board = beans.getBean(BreakpointBoard.class);
        this.zone = beans.getBean(BankZone.class);
        this.acting = beans.getBean(ActingAs.class);
    }

    /** What is folded and what is new, together. */
    void agreesWithTheRows(String when) {
        Map<String, Long> cells = new TreeMap<>();
        Map<String, Long> days = new TreeMap<>();
        Map<String, Long> owned = new TreeMap<>();
        add(
                cells,
                "SELECT journey_key, touchpoint, branch_no, status, kind, held_back, owned, n FROM breakpoint_count"
                        + " WHERE branch_no <> '' AND journey_key <> ''");
        add(
                days,
                "SELECT journey_key, touchpoint, branch_no, status, detected_day, n FROM breakpoint_day_count"
                        + " WHERE branch_no <> '' AND journey_key <> ''");
        add(owned, "SELECT journey_key, touchpoint, branch_no, owner_name, n FROM breakpoint_owner_count");
        String delta = " FROM breakpoint_delta";
        add(
                cells,
                "SELECT journey_key, touchpoint, branch_no, status, kind, held_back, CASE WHEN owner_name IS NULL THEN"
                        + " FALSE ELSE TRUE END, n" + delta);
        add(days, "SELECT journey_key, touchpoint, branch_no, status, detected_day, n" + delta);
        add(
                owned,
                "SELECT journey_key, touchpoint, branch_no, owner_name, n" + delta
                        + " WHERE owner_name IS NOT NULL AND status IN ('OPEN', 'RECONNECTING')");
        assertThat(cells).as(when).isEqualTo(count(rows(), this::cell));
        assertThat(days).as(when).isEqualTo(count(rows(), this::day));
        assertThat(owned)
                .as(when)
                .isEqualTo(count(
                        rows().stream()
                                .filter(one -> one.open() && one.owner() != null)
                                .toList(),
                        one -> one.place() + "|" + one.owner()));
    }

    /** Once nothing is new: the sums over branches and places, and the value at stake. */
    void agreesWithTheFolded(String when) {
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM breakpoint_delta", Long.class))
                .isZero();
        Map<String, Long> bank = new TreeMap<>();
        add(bank, "SELECT branch_no, journey_key, status, n FROM breakpoint_count WHERE journey_key = ''");
        add(
                bank,
                "SELECT branch_no, journey_key, touchpoint, status, n FROM breakpoint_count WHERE branch_no = '' AND"
                        + " journey_key <> ''");
        Map<String, Long> days = new TreeMap<>();
        add(days, "SELECT branch_no, journey_key, status, n FROM breakpoint_day_count WHERE journey_key = ''");
        add(
                days,
                "SELECT branch_no, journey_key, touchpoint, status, n FROM breakpoint_day_count WHERE branch_no = '' AND"
                        + " journey_key <> ''");
        Map<String, Long> right = new TreeMap<>();
        rows().forEach(one -> List.of(
                        "||" + one.status(),
                        one.branch() + "||" + one.status(),
                        "|" + one.journey() + "|" + one.touchpoint() + "|" + one.status())
                .forEach(key -> right.merge(key, 1L, Long::sum)));
        assertThat(bank).as(when).isEqualTo(right);
        assertThat(days).as(when).isEqualTo(right);
        Map<String, BigDecimal> values = new TreeMap<>();
        jdbc.query("SELECT journey_key, touchpoint, branch_no, aum FROM breakpoint_value WHERE aum <> 0", row -> {
            values.put(
                    String.join("|", row.getString(1), row.getString(2), row.getString(3)),
                    row.getBigDecimal(4).stripTrailingZeros());
        });
        assertThat(values).as(when).isEqualTo(stakes(rows()));
    }

    /** Every narrowing, for everybody, in each order: the tab's number, the page's total and the rows there are. */
    void agreesWithTheLists(String when) {
        Instant now = rows().stream()
                .map(Row::detected)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        for (String person : List.of("cx1", "manager1", "manager2")) {
            String branch = person.equals("cx1") ? null : "00" + person.charAt(7);
            for (BreakpointQuery query : queries(now)) {
                agrees(when + " " + person, person, branch, query);
            }
            boardAgrees(when + " " + person, person, branch);
        }
    }

    private List<BreakpointQuery> queries(Instant now) {
        Period days = new Period(
                zone.startOf(zone.day(now).minusDays(2)),
                zone.startOf(zone.day(now).plusDays(1)));
        Period odd = new Period(now.minusSeconds(90_000), now);
        Place honeymoon = new Place("honeymoon", null, null);
        Place call = new Place(null, "call", null);
        Place both = new Place("honeymoon", "call", null);
        Set<Status> open = BreakpointQuery.STILL_OPEN;
        return List.of(
                query(open, Set.of(), Place.ANY, null, null, Period.EVER, Sort.NEWEST, 7),
                query(open, Set.of(), Place.ANY, null, null, Period.EVER, Sort.OLDEST, 3),
                query(open, Set.of(), Place.ANY, null, null, Period.EVER, Sort.VALUE, 5),
                query(Set.of(), Set.of(), Place.ANY, null, null, Period.EVER, Sort.VALUE, 4),
                query(Set.of(), Set.of(), honeymoon, null, null, days, Sort.NEWEST, 200),
                query(Set.of(Status.LOST), Set.of(), Place.ANY, null, null, days, Sort.OLDEST, 2),
                query(Set.of(Status.LOST), Set.of(Kind.WAITING), Place.ANY, null, null, odd, Sort.NEWEST, 2),
                query(Set.of(Status.TAKEN_BACK), Set.of(), Place.ANY, null, null, Period.EVER, Sort.NEWEST, 1),
                query(open, Set.of(Kind.WAITING, Kind.HANDOVER), call, null, false, Period.EVER, Sort.NEWEST, 3),
                query(open, Set.of(), both, BreakpointQuery.NOBODY, null, Period.EVER, Sort.OLDEST, 3),
                query(open, Set.of(), Place.ANY, "rm1", null, Period.EVER, Sort.NEWEST, 1),
                query(Set.of(), Set.of(), Place.ANY, "rm1", true, odd, Sort.VALUE, 2));
    }

    private static BreakpointQuery query(
            Set<Status> statuses,
            Set<Kind> kinds,
            Place place,
            @Nullable String owner,
            @Nullable Boolean heldBack,
            Period detected,
            Sort sort,
            int size) {
        return new BreakpointQuery(statuses, kinds, place, owner, null, heldBack, detected, new Paging(sort, 0, size));
    }

    private void agrees(String when, String person, @Nullable String branch, BreakpointQuery query) {
        List<Row> right = rows().stream()
                .filter(one -> branch == null || branch.equals(one.branch()))
                .filter(one -> fits(query, one))
                .sorted(order(query.paging().sort()))
                .toList();
        String where = when + " " + query;
        int size = query.size();
        List<Long> ids = new ArrayList<>();
        for (int page = 0; page * size < right.size() + size; page++) {
            BreakpointQuery asked = new BreakpointQuery(
                    query.statuses(),
                    query.kinds(),
                    query.place(),
                    query.owner(),
                    null,
                    query.heldBack(),
                    query.detected(),
                    new Paging(query.paging().sort(), page, size));
            var found = acting.as(person, () -> breakpoints.page(asked));
            assertThat(found.total()).as(where).isEqualTo(right.size());
            found.rows().forEach(one -> ids.add(one.breakpoint().id().value()));
        }
        assertThat(ids).as(where).isEqualTo(right.stream().map(Row::id).toList());
        Map<Status, Long> byStatus = acting.as(person, () -> breakpoints.counts(query));
        Map<Status, Long> plain = right.stream().collect(Collectors.groupingBy(Row::status, Collectors.counting()));
        byStatus.forEach((status, n) -> assertThat(n).as(where + status).isEqualTo(plain.getOrDefault(status, 0L)));
    }

    private static boolean fits(BreakpointQuery query, Row one) {
        Period detected = query.detected();
        boolean nobody = BreakpointQuery.NOBODY.equals(query.owner());
        return query.wants(one.status())
                && (query.kinds().isEmpty() || query.kinds().contains(one.kind()))
                && (query.place().journey() == null || query.place().journey().equals(one.journey()))
                && (query.place().touchpoint() == null
                        || query.place().touchpoint().equals(one.touchpoint()))
                && (query.owner() == null || Objects.equals(one.owner(), nobody ? null : query.owner()))
                && (query.heldBack() == null || query.heldBack() == one.heldBack())
                && (detected.from() == null || !one.detected().isBefore(detected.from()))
                && (detected.until() == null || one.detected().isBefore(detected.until()));
    }

    private static Comparator<Row> order(Sort sort) {
        Comparator<Row> came = Comparator.comparing(Row::detected).thenComparing(Row::id);
        Comparator<Row> worth = Comparator.comparing(Row::aum, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Row::id);
        return switch (sort) {
            case OLDEST -> came;
            case NEWEST -> came.reversed();
            case VALUE -> worth.reversed();
        };
    }

    private void boardAgrees(String when, String person, @Nullable String branch) {
        Map<String, List<Row>> open = rows().stream()
                .filter(one -> one.open() && (branch == null || branch.equals(one.branch())))
                .collect(Collectors.groupingBy(Row::place, TreeMap::new, Collectors.toList()));
        List<BoardGroup> told = acting.as(person, () -> board.groups(null, null));
        assertThat(told)
                .as(when)
                .extracting(one -> one.journeyKey() + "|" + one.touchpoint() + "|" + one.branchNo())
                .containsExactlyElementsOf(open.keySet());
        for (BoardGroup one : told) {
            List<Row> here =
                    Objects.requireNonNull(open.get(one.journeyKey() + "|" + one.touchpoint() + "|" + one.branchNo()));
            assertThat(List.of(one.open(), one.unowned(), one.automatic(), one.heldBack(), one.oldest(), one.newest()))
                    .as(when)
                    .isEqualTo(List.of(
                            (long) here.size(),
                            here.stream().filter(row -> row.owner() == null).count(),
                            here.stream()
                                    .filter(row -> row.owner() == null && row.status() == Status.RECONNECTING)
                                    .count(),
                            here.stream().filter(Row::heldBack).count(),
                            here.stream()
                                    .map(Row::detected)
                                    .min(Comparator.naturalOrder())
                                    .orElseThrow(),
                            here.stream()
                                    .map(Row::detected)
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow()));
            assertThat(one.owners().stream().mapToLong(BoardGroup.Owner::n).sum())
                    .as(when)
                    .isEqualTo(one.open() - one.unowned());
        }
    }

    private static Map<String, BigDecimal> stakes(List<Row> rows) {
        Map<String, Map<Long, BigDecimal>> most = new TreeMap<>();
        rows.stream()
                .filter(one -> one.open() && one.customer() != null && one.aum() != null)
                .forEach(one -> most.computeIfAbsent(one.place(), place -> new TreeMap<>())
                        .merge(
                                Objects.requireNonNull(one.customer()),
                                Objects.requireNonNull(one.aum()),
                                BigDecimal::max));
        Map<String, BigDecimal> sums = new TreeMap<>();
        most.forEach((place, customers) -> {
            BigDecimal sum = customers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.signum() != 0) {
                sums.put(place, sum.stripTrailingZeros());
            }
        });
        return sums;
    }

    private String cell(Row one) {
        return one.place() + "|" + one.status() + "|" + one.kind() + "|" + one.heldBack() + "|" + (one.owner() != null);
    }

    private String day(Row one) {
        return one.place() + "|" + one.status() + "|" + zone.day(one.detected());
    }

    private static Map<String, Long> count(List<Row> rows, Function<Row, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    /** Sums the last column by the others; what comes to nought is left out. */
    private void add(Map<String, Long> to, String sql) {
        jdbc.query(sql, row -> {
            int last = row.getMetaData().getColumnCount();
            List<String> key = new ArrayList<>();
            for (int i = 1; i < last; i++) {
                Object value = row.getObject(i);
                boolean truth = value instanceof Number;
                key.add(truth ? String.valueOf(row.getBoolean(i)) : String.valueOf(value));
            }
            to.merge(String.join("|", key), row.getLong(last), (a, b) -> a + b);
        });
        to.values().removeIf(n -> n == 0);
    }

    private List<Row> rows() {
        return jdbc.query(
                "SELECT id, branch_no, journey_key, touchpoint, status, kind, arm, owner_name, detected_at, customer_id, aum"
                        + " FROM breakpoint",
                (row, n) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Status.valueOf(row.getString(5)),
                        Kind.valueOf(row.getString(6)),
                        "HELD_BACK".equals(row.getString(7)),
                        row.getString(8),
                        row.getObject(9, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject(10) == null ? null : Long.valueOf(row.getLong(10)),
                        row.getBigDecimal(11)));
    }
}
