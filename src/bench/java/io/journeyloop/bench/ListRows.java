package io.journeyloop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What lists are read from, straight into the tables: as many open tasks, open breakpoints, cases under way, audit entries
 * and customers as are asked for, of fifty branches; the same at each run.
 */
final class ListRows {

    private static final int BRANCHES = 50;
    private static final String[] ROLES = {"relationship-manager", "teller", "lobby-manager", "branch-manager"};
    private static final String DAYS = "DATE_ADD('2026-02-10 00:00:00', INTERVAL ? SECOND)";
    /** Deadlines and detections lie within forty days around the present. */
    private static final int SPAN = 40 * 86_400;

    private final World world;
    private final JdbcTemplate sql;
    private final Random random = new Random(7);

    ListRows(World world) {
        this.world = world;
        this.sql = world.sql();
    }

    void fill(int from, int to) {
        tasks(from, to);
        breakpoints(from, to);
        cases(from, to);
        audit(from, to);
        customers(from, to);
        world.countTasks();
        world.countBreakpoints();
        world.countCases();
        sql.execute("ANALYZE TABLE work_task, work_task_count, work_task_delta, breakpoint, breakpoint_count,"
                + " breakpoint_day_count, breakpoint_owner_count, recovery_case, case_count, case_late_count, audit_entry, customer");
    }

    private static String branch(int i) {
        return "%03d".formatted(1 + i % BRANCHES);
    }

    /** One in ten is for a role of the whole bank, one in ten is taken, one in twenty has a deadline by law. */
    private void tasks(int from, int to) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            boolean bank = random.nextInt(10) == 0;
            String role = bank ? "remote-agent" : ROLES[random.nextInt(ROLES.length)];
            int due = random.nextInt(SPAN);
            Integer law = random.nextInt(20) == 0 ? due + random.nextInt(20 * 86_400) : null;
            String taken = random.nextInt(10) == 0 ? "person" + random.nextInt(500) : null;
            Integer expires = random.nextInt(20) == 0 ? due + 86_400 : null;
            rows.add(new Object[] {
                "bench-" + i, i + 1, role, branch(i), bank ? "*" : branch(i), taken, random.nextInt(SPAN), due, law, due,
                expires
            });
        }
        WorklistBench.batches(
                sql,
                "INSERT INTO work_task (id, instance_id, role_slug, branch_no, queue_no, assignee, created_at, due_at,"
                        + " legal_due_at, sort_at, expires_at, journey_key, process_key, element_id, task_name,"
                        + " touchpoint, task_state, outcomes, leaving_outcomes, form_fields) VALUES (?, ?, ?, ?, ?, ?, "
                        + DAYS + ", " + DAYS + ", " + DAYS + ", " + DAYS + ", " + DAYS
                        + ", 'honeymoon', 'honeymoon', 'call', 'Call', 'call', 'OPEN', 'done', '', '')",
                rows);
    }

    /** Half of them somebody's, of ten people a branch; one in ten held back. */
    private void breakpoints(int from, int to) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(new Object[] {
                i + 1,
                i + 1,
                branch(i),
                "touch-" + random.nextInt(12),
                random.nextInt(4) == 0 ? "RECONNECTING" : "OPEN",
                random.nextInt(SPAN / 2),
                random.nextBoolean() ? "person" + (i % BRANCHES + BRANCHES * random.nextInt(10)) : null,
                random.nextInt(10) == 0 ? "HELD_BACK" : "TREATED",
                random.nextInt(5_000_000)
            });
        }
        WorklistBench.batches(
                sql,
                "INSERT INTO breakpoint (instance_id, customer_id, branch_no, touchpoint, status, detected_at, owner_name,"
                        + " arm, aum, journey_key, version_id, kind, entered_at) VALUES (?, ?, ?, ?, ?, " + DAYS
                        + ", ?, ?, ?, 'honeymoon', 1, 'ABANDONED', '2026-01-01')",
                rows);
    }

    private void cases(int from, int to) {
        String[] states = {"open", "contacted", "remedy"};
        List<Object[]> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int received = random.nextInt(SPAN / 2);
            rows.add(new Object[] {
                "B" + i,
                "b" + i,
                i + 1,
                branch(i),
                received,
                received,
                states[random.nextInt(states.length)],
                random.nextInt(3) == 0 ? null : received + 15 * 86_400,
                received + 86_400,
                random.nextInt(4)
            });
        }
        WorklistBench.batches(
                sql,
                "INSERT INTO recovery_case (case_no, number_search, customer_id, branch_no, received_at, opened_at, state,"
                        + " under_way, legal_deadline, internal_due_at, worth, source, severity, is_complaint, owner_role, level,"
                        + " version) VALUES (?, ?, ?, ?, " + DAYS + ", " + DAYS + ", ?, state IN ('open', 'contacted', 'remedy'), " + DAYS + ", " + DAYS
                        + ", ?, 'complaint', 'S2', TRUE, 'branch-manager', 1, 1)",
                rows);
    }

    private void audit(int from, int to) {
        String[] deeds = {"customer-seen", "task-assigned", "case-closed", "phone-revealed"};
        List<Object[]> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(new Object[] {
                random.nextInt(SPAN / 2), "person" + i % 500, branch(i), deeds[random.nextInt(deeds.length)], "C" + i
            });
        }
        WorklistBench.batches(
                sql,
                "INSERT INTO audit_entry (occurred_at, who, branch_no, action_slug, subject_type, subject_id) VALUES ("
                        + DAYS + ", ?, ?, ?, 'customer', ?)",
                rows);
    }

    private void customers(int from, int to) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(new Object[] {
                "L" + i, "l" + i, "王" + i, "王" + i, "138%08d".formatted(i), branch(i), random.nextInt(5_000_000)
            });
        }
        WorklistBench.batches(
                sql,
                "INSERT INTO customer (customer_no, number_search, name, name_search, phone, branch_no, aum, tier, status,"
                        + " created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'MASS', 'ACTIVE', '2026-01-01',"
                        + " '2026-01-01')",
                rows);
    }
}
