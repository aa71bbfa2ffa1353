package io.journeyloop.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.BoundedPage;
import io.journeyloop.common.PageKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** However the audit is narrowed, its pages are the list, each entry once, also where many happened at one moment. */
abstract class AuditListContract {

    private static final int ENTRIES = 230;
    private static final int SIZE = 7;
    private static final List<String> DEEDS = List.of("customer-viewed", "task-assigned", "case-closed");

    @Autowired
    private Audit audit;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private JdbcTemplate jdbc;

    private record Narrowed(String name, AuditQuery query, String where) {}

    @BeforeEach
    void fill() {
        jdbc.update("DELETE FROM audit_entry");
        fill(ENTRIES);
    }

    private void fill(int entries) {
        Random random = new Random(11);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            int person = random.nextInt(4);
            rows.add(new Object[] {
                "2026-03-0%d 08:0%d:00".formatted(1 + random.nextInt(3), random.nextInt(4)),
                "person" + person,
                person == 0 ? null : "00" + (1 + person % 2),
                DEEDS.get(random.nextInt(DEEDS.size())),
                "C" + random.nextInt(5)
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO audit_entry (occurred_at, who, branch_no, action_slug, subject_type, subject_id) VALUES (?, ?,"
                        + " ?, ?, 'customer', ?)",
                rows);
    }

    @Test
    void itsPagesAreTheWholeList() {
        for (Narrowed one : narrowed()) {
            List<Long> all = plainly(one.where(), null);
            assertThat(all).as(one.name()).isNotEmpty();
            assertThat(byKey("admin", one.query())).as(one.name()).isEqualTo(all);
            assertThat(byNumber("admin", one.query())).as(one.name()).isEqualTo(all);
            assertThat(walked("admin", one.query())).as(one.name()).isEqualTo(all);
            List<Long> branch = plainly(one.where(), "001");
            assertThat(byKey("manager1", one.query())).as(one.name()).isEqualTo(branch);
        }
    }

    @Test
    void goingBackShowsWhatWasShownBefore() {
        AuditQuery all = AuditQuery.of(null, null, null, null);
        List<BoundedPage<AuditEntry>> shown = new ArrayList<>();
        PageKey key = PageKey.BEGINNING;
        for (int page = 0; page < 5; page++) {
            shown.add(page("admin", all, key, page));
            key = PageKey.after(shown.getLast().rows().getLast().id());
        }
        for (int page = 3; page > 0; page--) {
            long first = shown.get(page + 1).rows().getFirst().id();
            assertThat(page("admin", all, PageKey.before(first), page)).isEqualTo(shown.get(page));
        }
        long second = shown.getFirst().rows().get(1).id();
        assertThat(page("admin", all, PageKey.before(second), 0).rows())
                .isEqualTo(shown.getFirst().rows());
    }

    @Test
    void beyondAThousandOnlyWhatFollowsIsTold() {
        AuditQuery all = AuditQuery.of(null, null, null, null);
        assertThat(page("admin", all, PageKey.BEGINNING, 0).page().total()).isEqualTo(ENTRIES);
        fill(BoundedPage.COUNTED - ENTRIES);
        BoundedPage<AuditEntry> counted = page("admin", all, PageKey.BEGINNING, 0);
        assertThat(counted.counted()).isTrue();
        assertThat(counted.page().total()).isEqualTo(BoundedPage.COUNTED);
        fill(100);
        BoundedPage<AuditEntry> more = page("admin", all, PageKey.BEGINNING, 0);
        assertThat(more.counted()).isFalse();
        assertThat(more.page().total()).isEqualTo(BoundedPage.COUNTED + 1);
        assertThat(byNumber("admin", all)).hasSize(BoundedPage.COUNTED + 100).doesNotHaveDuplicates();
    }

    private static List<Narrowed> narrowed() {
        return List.of(
                new Narrowed("all", AuditQuery.of(null, null, null, null), ""),
                new Narrowed("who", AuditQuery.of(null, "person2", null, null), " AND who = 'person2'"),
                new Narrowed(
                        "action",
                        AuditQuery.of(null, null, null, null).withAction("case-closed"),
                        " AND action_slug = 'case-closed'"),
                new Narrowed(
                        "who and action",
                        AuditQuery.of(null, "person2", null, null).withAction("case-closed"),
                        " AND who = 'person2' AND action_slug = 'case-closed'"),
                new Narrowed("subject", AuditQuery.of("customer:C3", null, null, null), " AND subject_id = 'C3'"),
                new Narrowed(
                        "subject and action",
                        AuditQuery.of("C3", null, null, null).withAction("task-assigned"),
                        " AND subject_id = 'C3' AND action_slug = 'task-assigned'"),
                new Narrowed(
                        "time",
                        AuditQuery.of(
                                null,
                                null,
                                Instant.parse("2026-03-01T08:01:00Z"),
                                Instant.parse("2026-03-03T08:02:00Z")),
                        " AND occurred_at >= '2026-03-01 08:01:00' AND occurred_at < '2026-03-03 08:02:00'"));
    }

    private List<Long> plainly(String where, @Nullable String branch) {
        String within = branch == null ? "" : " AND branch_no = '" + branch + "'";
        return jdbc.queryForList(
                "SELECT id FROM audit_entry WHERE 1 = 1" + where + within + " ORDER BY occurred_at DESC, id DESC",
                Long.class);
    }

    private List<Long> byKey(String person, AuditQuery query) {
        List<Long> ids = new ArrayList<>();
        BoundedPage<AuditEntry> page = page(person, query, PageKey.BEGINNING, 0);
        while (!page.rows().isEmpty() && ids.size() <= ENTRIES) {
            page.rows().forEach(one -> ids.add(one.id()));
            page = page(person, query, PageKey.after(ids.getLast()), page.page().page() + 1);
        }
        return ids;
    }

    /** As long as there are said to be more. */
    private List<Long> byNumber(String person, AuditQuery query) {
        List<Long> ids = new ArrayList<>();
        long total = 1;
        for (int number = 0; ids.size() < total && number < 1_000; number++) {
            BoundedPage<AuditEntry> page = page(person, query, PageKey.BEGINNING, number);
            page.rows().forEach(one -> ids.add(one.id()));
            total = page.page().total();
        }
        return ids;
    }

    private List<Long> walked(String person, AuditQuery query) {
        List<Long> ids = new ArrayList<>();
        List<AuditEntry> some = as(person, () -> audit.after(query, null, SIZE));
        while (!some.isEmpty() && ids.size() <= ENTRIES) {
            some.forEach(one -> ids.add(one.id()));
            some = as(person, () -> audit.after(query, ids.getLast(), SIZE));
        }
        return ids;
    }

    private BoundedPage<AuditEntry> page(String person, AuditQuery query, PageKey key, int number) {
        return as(person, () -> audit.page(query, key, number, SIZE));
    }

    private <T> T as(String person, Supplier<T> work) {
        return current.as(directory.find(person).orElseThrow(), work);
    }
}
