package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.ActingAs;
import io.journeyloop.support.OnMySql;
import io.journeyloop.support.RowsRead;
import io.journeyloop.time.JourneyClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Among 5,000 cases a page costs about what it shows, not what there is. */
@OnMySql
class CasesReadWhatTheyShowTest {

    private static final int CASES = 5_000;
    private static final int SIZE = 50;
    private static final int TIMES = 10;
    private static final int SPAN = 20 * 86_400;
    private static final List<String> STATES =
            List.of("open", "contacted", "remedy", "closed", "recovered", "withdrawn");

    @Autowired
    private DataSource source;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private CaseCounts counts;

    @Autowired
    private CaseCountFold fold;

    @Autowired
    private Recovery recovery;

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
        Long there = jdbc.queryForObject("SELECT COUNT(*) FROM recovery_case", Long.class);
        if (there != null && there == CASES) {
            return;
        }
        Random random = new Random(3);
        List<Object[]> all = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            int received = random.nextInt(SPAN);
            all.add(new Object[] {
                "R" + i,
                "r" + i,
                "00" + (1 + i % 2),
                received,
                received,
                STATES.get(random.nextInt(STATES.size())),
                random.nextInt(3) == 0 ? null : received + 20 * 86_400,
                received + 10 * 86_400,
                random.nextInt(4)
            });
        }
        String at = "DATE_ADD('2026-02-10', INTERVAL ? SECOND)";
        jdbc.batchUpdate(
                "INSERT INTO recovery_case (case_no, number_search, branch_no, received_at, opened_at, state, under_way,"
                        + " legal_deadline, internal_due_at, worth, source, severity, is_complaint, owner_role, level, version)"
                        + " VALUES (?, ?, ?, " + at + ", " + at + ", ?, state IN ('open', 'contacted', 'remedy'), " + at
                        + ", " + at
                        + ", ?, 'complaint', 'S2', TRUE, 'branch-manager', 1, 1)",
                all);
        counts.countAnew();
        while (fold.run(clock.instant()) > 0) {}
        jdbc.execute("ANALYZE TABLE recovery_case, case_count, case_late_count");
    }

    @Test
    void aPageReadsAboutWhatItShows() {
        for (String person : List.of("cx1", "manager1")) {
            for (CaseSort sort : CaseSort.values()) {
                within(person, CaseQuery.UNDER_WAY, sort, 0);
                within(person, "contacted", sort, 0);
                within(person, "closed", sort, 0);
                within(person, null, sort, 0);
            }
        }
    }

    @Test
    void theLastPageCostsNoMoreThanTheFirst() {
        for (CaseSort sort : CaseSort.values()) {
            long total =
                    acting.as("cx1", () -> recovery.page(query(null, sort, 0))).total();
            assertThat(total).isEqualTo(CASES);
            within("cx1", null, sort, (CASES - 1) / SIZE);
        }
    }

    /** Turned round, what is overdue comes after all that is not, and is found behind it or sorted. */
    @Test
    void soDoesAPageOfWhatIsOverdue() {
        for (String person : List.of("cx1", "manager1")) {
            for (CaseSort sort :
                    List.of(CaseSort.LAW, CaseSort.DUE, CaseSort.VALUE, CaseSort.VALUE_FIRST, CaseSort.OPENED)) {
                within(person, new CaseQuery(null, null, null, null, true, null, sort, 0, SIZE));
            }
        }
    }

    @Test
    void soDoesAPageOfAFilter() {
        for (CaseSort sort : CaseSort.values()) {
            within("cx1", new CaseQuery(null, null, null, "002", null, null, sort, 0, SIZE));
            within("cx1", new CaseQuery(CaseQuery.UNDER_WAY, "S2", "complaint", null, null, null, sort, 0, SIZE));
        }
    }

    private void within(String person, @Nullable String state, CaseSort sort, int page) {
        within(person, query(state, sort, page));
    }

    private void within(String person, CaseQuery query) {
        assertThat(acting.as(person, () -> recovery.page(query)).rows())
                .as("%s %s", person, query)
                .isNotEmpty();
        long read = acting.as(person, () -> rows.of(() -> recovery.page(query)));
        assertThat(read).as("%s %s", person, query).isLessThan(TIMES * SIZE);
    }

    private static CaseQuery query(@Nullable String state, CaseSort sort, int page) {
        return new CaseQuery(state, null, null, null, null, null, sort, page, SIZE);
    }
}
