package io.journeyloop.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.BoundedPage;
import io.journeyloop.common.PageKey;
import io.journeyloop.support.OnMySql;
import io.journeyloop.support.RowsRead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Among 8,000 customers a page costs about what it shows, and what is counted at most. */
@OnMySql
class CustomerSearchReadsWhatItShowsTest {

    private static final int CUSTOMERS = 8_000;
    private static final int SIZE = 50;
    private static final int TIMES = 6;

    @Autowired
    private DataSource source;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Customers customers;

    @Autowired
    private JdbcTemplate jdbc;

    private RowsRead rows;

    @BeforeEach
    void fill() {
        rows = new RowsRead(source, transactions);
        jdbc.update("DELETE FROM customer");
        List<Object[]> all = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            all.add(new Object[] {"L" + i, "l" + i, "王" + i, "王" + i, "138%08d".formatted(i), "00" + (1 + i % 2)});
        }
        jdbc.batchUpdate(
                "INSERT INTO customer (customer_no, number_search, name, name_search, phone, branch_no, tier, status,"
                        + " created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, 'MASS', 'ACTIVE', '2026-01-01', '2026-01-01')",
                all);
        jdbc.execute("ANALYZE TABLE customer");
    }

    @Test
    void aPageReadsAboutWhatItShows() {
        for (String q : Arrays.asList(null, "L", "王", "L7", "13800000007")) {
            for (String branch : new String[] {null, "001"}) {
                PageKey key = PageKey.BEGINNING;
                for (int page = 0; page < 3; page++) {
                    PageKey from = key;
                    int number = page;
                    List<Customer> shown =
                            customers.search(q, branch, from, number, SIZE).rows();
                    long read = rows.of(() -> customers.search(q, branch, from, number, SIZE));
                    assertThat(read)
                            .as("%s in %s, page %d", q, branch, page)
                            .isLessThan(BoundedPage.COUNTED + TIMES * SIZE);
                    key = shown.isEmpty()
                            ? key
                            : PageKey.after(shown.getLast().id().value());
                }
            }
        }
    }

    /** Whoever types a number into the address must not make the server read everybody. */
    @Test
    void aPageFarAwayOfWhichTheNumberAloneIsKnownIsNotLookedFor() {
        assertThat(customers
                        .search(null, null, PageKey.BEGINNING, 1_000_000, SIZE)
                        .rows())
                .isEmpty();
        assertThat(rows.of(() -> customers.search(null, null, PageKey.BEGINNING, 1_000_000, SIZE)))
                .isLessThan(BoundedPage.COUNTED + TIMES * SIZE);
    }

    @Test
    void aPartOfAFileReadsWhatItHolds() {
        for (String q : Arrays.asList(null, "L", "王")) {
            List<Customer> some = customers.after(q, "001", null, 500);
            for (int part = 0; part < 3; part++) {
                CustomerId last = some.getLast().id();
                assertThat(rows.of(() -> customers.after(q, "001", last, SIZE)))
                        .as("%s, part %d", q, part)
                        .isLessThan(TIMES * SIZE);
                some = customers.after(q, "001", last, 500);
            }
        }
    }
}
