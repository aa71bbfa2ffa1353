package io.journeyloop.bench;

import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointBoard;
import io.journeyloop.breakpoint.BreakpointQuery;
import io.journeyloop.breakpoint.Breakpoints;
import io.journeyloop.common.PageKey;
import io.journeyloop.common.Paged;
import io.journeyloop.customer.Customers;
import io.journeyloop.recovery.CaseQuery;
import io.journeyloop.recovery.CaseSort;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.AuditQuery;
import io.journeyloop.staff.Role;
import io.journeyloop.worklist.TaskQuery;
import io.journeyloop.worklist.TaskSort;
import io.journeyloop.worklist.TaskView;
import io.journeyloop.worklist.Worklist;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many rows the database reads for each list that people ask for, among 10,000 and among 100,000 of each kind. What is
 * not near 1 grows with what the list doesn't show.
 */
final class ListBench {

    private static final int[] SIZES = {10_000, 100_000};
    private static final int PAGE = 50;

    private record Cost(long read, int shown) {}

    private final World world;

    private ListBench(World world) {
        this.world = world;
    }

    static void run(World world, Report report) {
        ListBench bench = new ListBench(world);
        bench.people();
        ListRows rows = new ListRows(world);
        Map<String, Cost> small = new LinkedHashMap<>();
        Map<String, Cost> large = new LinkedHashMap<>();
        rows.fill(0, SIZES[0]);
        bench.measure(small);
        rows.fill(SIZES[0], SIZES[1]);
        bench.measure(large);
        large.forEach((what, cost) -> report.counts(
                what + " (shows " + cost.shown() + ")",
                "rows read at 10,000 and at 100,000",
                small.get(what).read(),
                cost.read()));
        world.signIn("cx");
    }

    private void people() {
        for (int i = 2; i <= 50; i++) {
            world.sql()
                    .update("INSERT IGNORE INTO branch (branch_no, branch_name, name_zh) VALUES (?, 'B', '支')", "%03d".formatted(i));
        }
        world.person("several", "001", "relationship-manager", "teller", "lobby-manager");
        world.person("bank", null, "cx-manager", "remote-agent");
        world.person("manager", "001", "branch-manager");
    }

    private void measure(Map<String, Cost> costs) {
        for (String person : new String[] {"several", "bank"}) {
            world.signIn(person);
            tasks(person, costs);
        }
        for (String person : new String[] {"manager", "bank"}) {
            world.signIn(person);
            breakpoints(person, costs);
            cases(person, costs);
            audit(person, costs);
            customers(person, costs);
        }
    }

    private void tasks(String who, Map<String, Cost> costs) {
        Worklist worklist = world.get(Worklist.class);
        for (TaskView view : TaskView.values()) {
            for (TaskSort sort : TaskSort.values()) {
                cost(costs, who + ": tasks " + view.slug() + " by " + sort.slug(), ignored -> shown(worklist.page(
                        new TaskQuery(view, null, null, null, sort, 0, PAGE))));
            }
        }
        TaskQuery all = TaskQuery.of(TaskView.ALL);
        int last = (int) ((worklist.page(all).total() - 1) / PAGE);
        cost(costs, who + ": tasks all, last page", ignored -> shown(
                worklist.page(new TaskQuery(TaskView.ALL, null, null, null, TaskSort.DUE, last, PAGE))));
        cost(costs, who + ": tasks all, middle page", ignored -> shown(
                worklist.page(new TaskQuery(TaskView.ALL, null, null, null, TaskSort.DUE, last / 2, PAGE))));
        cost(costs, who + ": tasks all of a role", ignored -> shown(worklist.page(
                new TaskQuery(TaskView.ALL, null, Role.TELLER, null, TaskSort.DUE, 0, PAGE))));
        cost(costs, who + ": tasks all of a branch", ignored -> shown(worklist.page(
                new TaskQuery(TaskView.ALL, "001", null, null, TaskSort.DUE, 0, PAGE))));
        cost(costs, who + ": tasks found by a name", ignored -> shown(worklist.page(
                new TaskQuery(TaskView.ALL, null, null, "王77", TaskSort.DUE, 0, PAGE))));
        cost(costs, who + ": tasks' counts", ignored -> {
            worklist.counts();
            return TaskView.values().length;
        });
        cost(costs, who + ": tasks' counts of a role", ignored -> {
            worklist.counts(new TaskQuery(TaskView.ALL, null, Role.TELLER, null, TaskSort.DUE, 0, 1));
            return TaskView.values().length;
        });
    }

    private void breakpoints(String who, Map<String, Cost> costs) {
        Breakpoints breakpoints = world.get(Breakpoints.class);
        for (BreakpointQuery.Sort sort : BreakpointQuery.Sort.values()) {
            page(costs, who + ": breakpoints still open by " + sort, still(null, null, sort, 0));
        }
        BreakpointQuery all = still(null, null, BreakpointQuery.Sort.NEWEST, 0);
        int last = (int) ((breakpoints.page(all).total() - 1) / PAGE);
        page(costs, who + ": breakpoints, last page", still(null, null, BreakpointQuery.Sort.NEWEST, last));
        page(costs, who + ": breakpoints, middle page", still(null, null, BreakpointQuery.Sort.NEWEST, last / 2));
        page(costs, who + ": breakpoints of any status", any(Set.of()));
        page(costs, who + ": breakpoints of a status", any(Set.of(Breakpoint.Status.OPEN)));
        page(
                costs,
                who + ": breakpoints that nobody has",
                still(null, BreakpointQuery.NOBODY, BreakpointQuery.Sort.NEWEST, 0));
        page(costs, who + ": breakpoints of a person", still(null, "person50", BreakpointQuery.Sort.NEWEST, 0));
        page(costs, who + ": breakpoints at a touchpoint", still("touch-3", null, BreakpointQuery.Sort.NEWEST, 0));
        page(costs, who + ": breakpoints at a touchpoint by VALUE", still("touch-3", null, BreakpointQuery.Sort.VALUE, 0));
        cost(costs, who + ": breakpoints' counts by status", ignored -> breakpoints
                .counts(any(Set.of()))
                .size());
        BreakpointQuery month = within(Instant.parse("2026-01-31T16:00:00Z"), Instant.parse("2026-03-02T16:00:00Z"));
        cost(costs, who + ": breakpoints' counts of thirty days", ignored -> breakpoints
                .counts(month)
                .size());
        cost(costs, who + ": what breaks", ignored -> world.get(BreakpointBoard.class)
                .groups(null, null)
                .size());
    }

    private void page(Map<String, Cost> costs, String what, BreakpointQuery query) {
        cost(costs, what, ignored -> shown(world.get(Breakpoints.class).page(query)));
    }

    private static BreakpointQuery still(
            @Nullable String touchpoint, @Nullable String owner, BreakpointQuery.Sort sort, int page) {
        return breakpoints(BreakpointQuery.STILL_OPEN, touchpoint, owner, sort, page);
    }

    private static BreakpointQuery any(Set<Breakpoint.Status> statuses) {
        return breakpoints(statuses, null, null, BreakpointQuery.Sort.NEWEST, 0);
    }

    private static BreakpointQuery within(Instant from, Instant until) {
        return new BreakpointQuery(
                Set.of(),
                Set.of(),
                BreakpointQuery.Place.ANY,
                null,
                null,
                null,
                new BreakpointQuery.Period(from, until),
                new BreakpointQuery.Paging(BreakpointQuery.Sort.NEWEST, 0, 1));
    }

    private static BreakpointQuery breakpoints(
            Set<Breakpoint.Status> statuses,
            @Nullable String touchpoint,
            @Nullable String owner,
            BreakpointQuery.Sort sort,
            int page) {
        return new BreakpointQuery(
                statuses,
                Set.of(),
                new BreakpointQuery.Place(touchpoint == null ? null : "honeymoon", touchpoint, null),
                owner,
                null,
                null,
                BreakpointQuery.Period.EVER,
                new BreakpointQuery.Paging(sort, page, PAGE));
    }

    private void cases(String who, Map<String, Cost> costs) {
        Recovery recovery = world.get(Recovery.class);
        for (CaseSort sort : CaseSort.values()) {
            cost(costs, who + ": cases under way by " + sort.slug(), ignored -> shown(recovery.page(
                    new CaseQuery(CaseQuery.UNDER_WAY, null, null, null, null, null, sort, 0, PAGE))));
        }
        int last = (int) ((recovery.page(cases(0)).total() - 1) / PAGE);
        cost(costs, who + ": cases under way, last page", ignored -> shown(recovery.page(cases(last))));
        cost(costs, who + ": cases of a state", ignored -> shown(
                recovery.page(new CaseQuery("remedy", null, null, null, null, null, CaseSort.LAW, 0, PAGE))));
        cost(costs, who + ": all cases", ignored -> shown(
                recovery.page(new CaseQuery(null, null, null, null, null, null, CaseSort.values()[0], 0, PAGE))));
        for (CaseSort sort : CaseSort.values()) {
            cost(costs, who + ": cases overdue by " + sort.slug(), ignored -> shown(
                    recovery.page(new CaseQuery(null, null, null, null, true, null, sort, 0, PAGE))));
        }
        cost(costs, who + ": cases of a severity and source", ignored -> shown(recovery.page(
                new CaseQuery(CaseQuery.UNDER_WAY, "S2", "complaint", null, null, null, CaseSort.LAW, 0, PAGE))));
        cost(costs, who + ": cases of a branch", ignored -> shown(
                recovery.page(new CaseQuery(null, null, null, "001", null, null, CaseSort.LAW, 0, PAGE))));
        cost(costs, who + ": cases by a number's beginning", ignored -> shown(
                recovery.page(new CaseQuery(null, null, null, null, null, "B77", CaseSort.LAW, 0, PAGE))));
    }

    private static CaseQuery cases(int page) {
        return new CaseQuery(CaseQuery.UNDER_WAY, null, null, null, null, null, CaseSort.LAW, page, PAGE);
    }

    private void audit(String who, Map<String, Cost> costs) {
        Audit audit = world.get(Audit.class);
        cost(costs, who + ": audit", ignored -> shown(audit.page(AuditQuery.of(null, null, null, null), 0, PAGE)));
        cost(costs, who + ": audit of a deed", ignored -> shown(
                audit.page(AuditQuery.of(null, null, null, null).withAction("customer-seen"), 0, PAGE)));
        cost(costs, who + ": audit of a person", ignored -> shown(
                audit.page(AuditQuery.of(null, "person7", null, null), 0, PAGE)));
        cost(costs, who + ": audit of a person's deed", ignored -> shown(audit.page(
                AuditQuery.of(null, "person50", null, null).withAction("customer-seen"), 0, PAGE)));
        cost(costs, who + ": audit of a day", ignored -> shown(audit.page(
                AuditQuery.of(null, null, Instant.parse("2026-02-20T16:00:00Z"), Instant.parse("2026-02-21T16:00:00Z")),
                0,
                PAGE)));
        cost(costs, who + ": audit of a subject", ignored -> shown(
                audit.page(AuditQuery.of("C100", null, null, null), 0, PAGE)));
        long last = audit.page(AuditQuery.of(null, null, null, null), 3, PAGE).rows().getLast().id();
        cost(costs, who + ": audit, on from the 200th", ignored -> shown(
                audit.page(AuditQuery.of(null, null, null, null), PageKey.after(last), 4, PAGE).page()));
    }

    private void customers(String who, Map<String, Cost> costs) {
        Customers customers = world.get(Customers.class);
        String branch = who.equals("bank") ? null : "001";
        cost(costs, who + ": customers", ignored -> shown(customers.search(null, branch, PageKey.BEGINNING, 0, PAGE).page()));
        cost(costs, who + ": customers by a name's beginning", ignored -> shown(customers.search("王", branch, PageKey.BEGINNING, 0, PAGE).page()));
        cost(costs, who + ": customers by a number's beginning", ignored -> shown(
                customers.search("L7", branch, PageKey.BEGINNING, 0, PAGE).page()));
        cost(costs, who + ": customers by a phone", ignored -> shown(
                customers.search("13800000050", branch, PageKey.BEGINNING, 0, PAGE).page()));
        long last = customers.search("王", branch, PageKey.BEGINNING, 3, PAGE).rows().getLast().id().value();
        cost(costs, who + ": customers by a name's beginning, on from the 200th", ignored -> shown(
                customers.search("王", branch, PageKey.after(last), 4, PAGE).page()));
    }

    private static int shown(Paged<?> page) {
        return page.rows().size();
    }

    /** Rows that the server's statements in the product's schema looked at; the second time, when all is warm. */
    private void cost(Map<String, Cost> costs, String what, ToIntFunction<Boolean> list) {
        list.applyAsInt(false);
        world.sql().execute("TRUNCATE TABLE performance_schema.events_statements_summary_by_digest");
        int shown = list.applyAsInt(true);
        Long read = world.sql()
                .queryForObject(
                        "SELECT COALESCE(SUM(SUM_ROWS_EXAMINED), 0) FROM"
                                + " performance_schema.events_statements_summary_by_digest WHERE SCHEMA_NAME = DATABASE()"
                                + " AND DIGEST_TEXT NOT LIKE 'TRUNCATE%'",
                        Long.class);
        costs.put(what, new Cost(read == null ? 0 : read, shown));
    }
}
