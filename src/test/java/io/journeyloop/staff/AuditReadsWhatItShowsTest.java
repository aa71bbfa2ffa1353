package io.journeyloop.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.BoundedPage;
import io.journeyloop.common.PageKey;
import io.journeyloop.support.OnMySql;
import io.journeyloop.support.RowsRead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Among 8,000 entries a page costs about what it shows, and what is counted at most. */
@OnMySql
class AuditReadsWhatItShowsTest {

    private static final int ENTRIES = 8_000;
    private static final int SIZE = 50;
    private static final int TIMES = 6;
    private static final String[] DEEDS = {"customer-viewed", "task-assigned", "case-closed"};
    private static final AuditQuery ALL = AuditQuery.of(null, null, null, null);

    @Autowired
    private DataSource source;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Audit audit;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private JdbcTemplate jdbc;

    private RowsRead rows;

    @BeforeEach
    void fill() {
        rows = new RowsRead(source, transactions);
        jdbc.update("DELETE FROM audit_entry");
        Random random = new Random(5);
        List<Object[]> all = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            int person = random.nextInt(4);
            all.add(new Object[] {
                random.nextInt(86_400),
                "person" + person,
                "00" + (1 + person % 2),
                DEEDS[random.nextInt(3)],
                "C" + i % 40
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO audit_entry (occurred_at, who, branch_no, action_slug, subject_type, subject_id) VALUES ("
                        + "DATE_ADD('2026-03-01', INTERVAL ? SECOND), ?, ?, ?, 'customer', ?)",
                all);
        jdbc.execute("ANALYZE TABLE audit_entry");
    }

    @Test
    void aPageReadsAboutWhatItShows() {
        List<AuditQuery> queries = List.of(
                ALL,
                ALL.withAction("case-closed"),
                AuditQuery.of(null, "person2", null, null),
                AuditQuery.of(null, "person2", null, null).withAction("case-closed"),
                AuditQuery.of("customer:C1", null, null, null),
                AuditQuery.of(
                        null, null, Instant.parse("2026-03-01T04:00:00Z"), Instant.parse("2026-03-01T20:00:00Z")));
        for (String person : List.of("cx1", "manager1")) {
            for (AuditQuery query : queries) {
                follow(person, query);
            }
        }
    }

    /** Three pages on, of which each costs as much as the first. */
    private void follow(String person, AuditQuery query) {
        PageKey key = PageKey.BEGINNING;
        for (int number = 0; number < 3; number++) {
            PageKey from = key;
            int page = number;
            List<AuditEntry> shown =
                    as(person, () -> audit.page(query, from, page, SIZE)).rows();
            long read = as(person, () -> rows.of(() -> audit.page(query, from, page, SIZE)));
            assertThat(shown).isNotEmpty();
            assertThat(read).as("%s %s, page %d", person, query, page).isLessThan(BoundedPage.COUNTED + TIMES * SIZE);
            long next = shown.getLast().id();
            assertThat(as(person, () -> rows.of(() -> audit.after(query, next, SIZE))))
                    .isLessThan(TIMES * SIZE);
            key = PageKey.after(next);
        }
    }

    private <T> T as(String person, Supplier<T> work) {
        return current.as(directory.find(person).orElseThrow(), work);
    }
}
