package io.journeyloop.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.BoundedPage;
import io.journeyloop.common.PageKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever is looked for, the pages are all that are found, each once, also where names are the same or not known. */
abstract class CustomerSearchContract {

    private static final int CUSTOMERS = 240;
    private static final int SIZE = 7;
    private static final int MOST = 2_000;
    private static final String PHONE = "13800000007";

    /** Nobody in particular, by number, by name, by either, by name alone, by phone, and nobody at all. */
    private static final List<@Nullable String> SOUGHT =
            Arrays.asList(null, " ", "ann", "A", "li", "L", "王", PHONE, "ann1", "nobody");

    @Autowired
    private Customers customers;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void fill() {
        jdbc.update("DELETE FROM customer");
        fill(0, CUSTOMERS);
    }

    private void fill(int from, int to) {
        String[] names = {"Ann Lee", "Li Wei", null, "王伟", "ann lee", "Bob"};
        List<Object[]> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String no = (i % 3 == 0 ? "Ann" : i % 3 == 1 ? "L" : "X") + i;
            String name = names[i % names.length];
            rows.add(
                    new Object[] {no, no, name, name, i % 9 == 0 ? PHONE : "139%08d".formatted(i), "00" + (1 + i % 2)});
        }
        jdbc.batchUpdate(
                "INSERT INTO customer (customer_no, number_search, name, name_search, phone, branch_no, tier, status,"
                        + " created_at, updated_at) VALUES (?, LOWER(?), ?, LOWER(?), ?, ?, 'MASS', 'ACTIVE', '2026-01-01',"
                        + " '2026-01-01')",
                rows);
    }

    @Test
    void thePagesAreAllThatAreFound() {
        for (String q : SOUGHT) {
            for (String branch : new String[] {null, "001"}) {
                List<CustomerId> all = plainly(q, branch);
                String what = q + " in " + branch;
                assertThat(byKey(q, branch)).as(what).isEqualTo(all);
                assertThat(byNumber(q, branch)).as(what).isEqualTo(all);
                assertThat(walked(q, branch)).as(what).isEqualTo(all);
                assertThat(page(q, branch, PageKey.BEGINNING, 0).page().total())
                        .as(what)
                        .isEqualTo(all.size());
            }
        }
    }

    @Test
    void goingBackShowsWhatWasShownBefore() {
        for (String q : Arrays.asList(null, "A", "L")) {
            List<BoundedPage<Customer>> shown = new ArrayList<>();
            PageKey key = PageKey.BEGINNING;
            for (int page = 0;
                    page == 0 || page < MOST && !shown.getLast().rows().isEmpty();
                    page++) {
                shown.add(page(q, null, key, page));
                for (Customer one : shown.getLast().rows()) {
                    key = PageKey.after(one.id().value());
                }
            }
            assertThat(shown).hasSizeGreaterThan(10);
            for (int page = shown.size() - 3; page > 0; page--) {
                CustomerId first = shown.get(page + 1).rows().getFirst().id();
                assertThat(page(q, null, PageKey.before(first.value()), page).rows())
                        .as("%s, page %d", q, page)
                        .extracting(Customer::id)
                        .isEqualTo(shown.get(page).rows().stream()
                                .map(Customer::id)
                                .toList());
            }
        }
    }

    @Test
    void beyondAThousandOnlyThatIsTold() {
        fill(CUSTOMERS, BoundedPage.COUNTED);
        assertThat(page(null, null, PageKey.BEGINNING, 0))
                .returns(true, BoundedPage::counted)
                .returns((long) BoundedPage.COUNTED, found -> found.page().total());
        fill(BoundedPage.COUNTED, BoundedPage.COUNTED + 60);
        assertThat(page(null, null, PageKey.BEGINNING, 0))
                .returns(false, BoundedPage::counted)
                .returns(BoundedPage.COUNTED + 1L, found -> found.page().total());
        assertThat(byNumber(null, null)).hasSize(BoundedPage.COUNTED + 60).doesNotHaveDuplicates();
        assertThat(byKey(null, null)).hasSize(BoundedPage.COUNTED + 60).doesNotHaveDuplicates();
    }

    private List<CustomerId> plainly(@Nullable String q, @Nullable String branch) {
        String within = branch == null ? "" : " AND branch_no = '" + branch + "'";
        if (q == null || q.isBlank()) {
            return jdbc.query(
                    "SELECT id FROM customer WHERE 1 = 1" + within + " ORDER BY id",
                    (row, n) -> new CustomerId(row.getLong(1)));
        }
        String prefix = q.toLowerCase(Locale.ROOT) + "%";
        return jdbc.query(
                "SELECT id FROM customer WHERE (number_search LIKE ? OR name_search LIKE ? OR phone = ?)" + within
                        + " ORDER BY CASE WHEN number_search LIKE ? THEN 0 WHEN name_search LIKE ? THEN 1 ELSE 2 END,"
                        + " CASE WHEN number_search LIKE ? THEN number_search WHEN name_search LIKE ? THEN name_search"
                        + " ELSE '' END, id",
                (row, n) -> new CustomerId(row.getLong(1)),
                prefix,
                prefix,
                q,
                prefix,
                prefix,
                prefix,
                prefix);
    }

    private List<CustomerId> byKey(@Nullable String q, @Nullable String branch) {
        List<CustomerId> ids = new ArrayList<>();
        BoundedPage<Customer> page = page(q, branch, PageKey.BEGINNING, 0);
        while (!page.rows().isEmpty() && ids.size() <= MOST) {
            page.rows().forEach(one -> ids.add(one.id()));
            page = page(
                    q, branch, PageKey.after(ids.getLast().value()), page.page().page() + 1);
        }
        return ids;
    }

    /** As long as there are said to be more. */
    private List<CustomerId> byNumber(@Nullable String q, @Nullable String branch) {
        List<CustomerId> ids = new ArrayList<>();
        long total = page(q, branch, PageKey.BEGINNING, 0).page().total();
        for (int number = 0; ids.size() < total && number < MOST; number++) {
            BoundedPage<Customer> page = page(q, branch, PageKey.BEGINNING, number);
            page.rows().forEach(one -> ids.add(one.id()));
            total = page.page().total();
        }
        return ids;
    }

    private List<CustomerId> walked(@Nullable String q, @Nullable String branch) {
        List<CustomerId> ids = new ArrayList<>();
        List<Customer> some = customers.after(q, branch, null, SIZE);
        while (!some.isEmpty() && ids.size() <= MOST) {
            some.forEach(one -> ids.add(one.id()));
            some = customers.after(q, branch, ids.getLast(), SIZE);
        }
        return ids;
    }

    private BoundedPage<Customer> page(@Nullable String q, @Nullable String branch, PageKey key, int number) {
        return customers.search(q, branch, key, number, SIZE);
    }
}
