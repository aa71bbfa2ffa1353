package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.BreakpointQuery.Paging;
import io.journeyloop.breakpoint.BreakpointQuery.Period;
import io.journeyloop.breakpoint.BreakpointQuery.Place;
import io.journeyloop.breakpoint.BreakpointQuery.Sort;
import io.journeyloop.support.ActingAs;
import io.journeyloop.support.OnMySql;
import io.journeyloop.support.RowsRead;
import io.journeyloop.time.JourneyClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Among 5,000 breakpoints a page, the numbers of the tabs and the board cost about what they show, not what there is. */
@OnMySql
class BoardReadsWhatItShowsTest {

    private static final int BREAKPOINTS = 5_000;
    private static final int SIZE = 50;
    private static final int TIMES = 10;
    private static final int SPAN = 40 * 86_400;
    private static final List<String> STATUSES =
            List.of("OPEN", "OPEN", "RECONNECTING", "RECOVERED", "LOST", "ELSEWHERE", "TAKEN_BACK");

    @Autowired
    private DataSource source;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private BreakpointCounts counts;

    @Autowired
    private BreakpointCountFold fold;

    @Autowired
    private Breakpoints breakpoints;

    @Autowired
    private BreakpointBoard board;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private RowsRead rows;

    @BeforeEach
    void fill() {
        rows = new RowsRead(source, transactions);
        Long there = jdbc.queryForObject("SELECT COUNT(*) FROM breakpoint", Long.class);
        if (there != null && there == BREAKPOINTS) {
            return;
        }
        Random random = new Random(3);
        List<Object[]> all = new ArrayList<>();
        for (int i = 0; i < BREAKPOINTS; i++) {
            all.add(new Object[] {
                i + 1,
                "00" + (1 + i % 2),
                "touch-" + random.nextInt(6),
                STATUSES.get(random.nextInt(STATUSES.size())),
                random.nextInt(SPAN),
                random.nextBoolean() ? "rm" + random.nextInt(8) : null,
                random.nextInt(4) == 0 ? "HELD_BACK" : "TREATED",
                random.nextInt(5) == 0 ? null : random.nextInt(5_000_000)
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO breakpoint (instance_id, customer_id, branch_no, touchpoint, status, detected_at, owner_name,"
                        + " arm, aum, journey_key, version_id, kind, entered_at) VALUES (?, NULL, ?, ?, ?,"
                        + " DATE_ADD('2026-01-20', INTERVAL ? SECOND), ?, ?, ?, 'honeymoon', 1, 'ABANDONED', '2026-01-01')",
                all);
        counts.countAnew();
        while (fold.run(clock.instant()) > 0) {}
        jdbc.execute("ANALYZE TABLE breakpoint, breakpoint_count, breakpoint_day_count, breakpoint_owner_count");
    }

    @Test
    void aPageReadsAboutWhatItShows() {
        for (String person : List.of("cx1", "manager1")) {
            for (Sort sort : Sort.values()) {
                within(person, query(BreakpointQuery.STILL_OPEN, Place.ANY, null, sort, 0));
                within(person, query(Set.of(Status.RECOVERED), Place.ANY, null, sort, 0));
            }
            within(person, query(Set.of(), Place.ANY, null, Sort.OLDEST, 0));
            within(person, query(BreakpointQuery.STILL_OPEN, Place.ANY, BreakpointQuery.NOBODY, Sort.NEWEST, 0));
            within(person, query(BreakpointQuery.STILL_OPEN, new Place("honeymoon", null, null), null, Sort.NEWEST, 0));
            within(
                    person,
                    query(BreakpointQuery.STILL_OPEN, new Place("honeymoon", "touch-3", null), null, Sort.NEWEST, 0));
            within(person, query(Set.of(Status.LOST), new Place("honeymoon", "touch-3", null), null, Sort.OLDEST, 0));
        }
    }

    @Test
    void theLastPageCostsNoMoreThanTheFirst() {
        for (Sort sort : Sort.values()) {
            BreakpointQuery first = query(BreakpointQuery.STILL_OPEN, Place.ANY, null, sort, 0);
            long total = acting.as("cx1", () -> breakpoints.page(first)).total();
            assertThat(total).isGreaterThan(1_000);
            within("cx1", query(BreakpointQuery.STILL_OPEN, Place.ANY, null, sort, (int) ((total - 1) / SIZE)));
        }
    }

    @Test
    void theNumbersOfTheTabsReadNoBreakpoints() {
        Period month = new Period(Instant.parse("2026-01-31T16:00:00Z"), Instant.parse("2026-03-02T16:00:00Z"));
        for (String person : List.of("cx1", "manager1")) {
            for (Period period : List.of(Period.EVER, month)) {
                BreakpointQuery all = new BreakpointQuery(
                        Set.of(), Set.of(), Place.ANY, null, null, null, period, new Paging(Sort.NEWEST, 0, 1));
                assertThat(acting.as(person, () -> breakpoints.counts(all)).get(Status.OPEN))
                        .isGreaterThan(300);
                long read = acting.as(person, () -> rows.of(() -> breakpoints.counts(all)));
                assertThat(read).as("%s %s", person, period).isLessThan(TIMES * SIZE);
            }
        }
    }

    /** A place has up to eight numbers and here eight owners, and its first and last are looked up for each status. */
    @Test
    void theBoardReadsNoBreakpointsButTheFirstAndTheLast() {
        for (String person : List.of("cx1", "manager1")) {
            int shown = acting.as(person, () -> board.groups(null, null)).size();
            long read = acting.as(person, () -> rows.of(() -> board.groups(null, null)));
            assertThat(read).as("%s shows %s", person, shown).isLessThan(60L * shown);
        }
    }

    private void within(String person, BreakpointQuery query) {
        int shown = acting.as(person, () -> breakpoints.page(query)).rows().size();
        assertThat(shown).as("%s %s", person, query).isPositive();
        long read = acting.as(person, () -> rows.of(() -> breakpoints.page(query)));
        assertThat(read).as("%s %s shows %s", person, query, shown).isLessThan(TIMES * SIZE);
    }

    private static BreakpointQuery query(
            Set<Status> statuses, Place place, @Nullable String owner, Sort sort, int page) {
        return new BreakpointQuery(
                statuses, Set.of(), place, owner, null, null, Period.EVER, new Paging(sort, page, SIZE));
    }
}
