package io.journeyloop.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.BeforeCommit;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.Crowd;
import io.journeyloop.support.RandomHistory;
import io.journeyloop.worklist.persistence.CountDelta;
import io.journeyloop.worklist.persistence.CountKind;
import io.journeyloop.worklist.persistence.TaskFilter;
import io.journeyloop.worklist.persistence.TaskRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever becomes of tasks, the numbers that are kept are those that counting the rows gives, and the lists hold them. */
abstract class TaskCountsContract extends CounterWorld {

    private static final int STEPS = 60;
    private static final List<String> BRANCHES = List.of("001", "002");
    private static final List<String> PEOPLE = List.of("rm1", "teller1", "manager1", "teller2", "remote1", "cx1");

    @Autowired
    private TaskWriter writer;

    @Autowired
    private TaskLedger ledger;

    @Autowired
    private TaskCounts counts;

    @Autowired
    private TaskCountFold fold;

    @Autowired
    private TaskAccessPolicy access;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private TransactionTemplate transactions;

    private final List<TaskId> ids = new ArrayList<>();
    private final List<InstanceId> instances = new ArrayList<>();
    private int next;

    @BeforeEach
    void atAnOddTime() {
        jdbc.update("DELETE FROM case_recusal");
        jdbc.update("DELETE FROM case_instance");
        clock.fix(CleanSlate.START.plus(Duration.ofMinutes(23)));
    }

    @Test
    void afterEachTransitionTheNumbersAreThoseOfTheRows() {
        new RandomHistory(STEPS, 10).live(this::step, this::agreesWithTheRows, this::agreesWithTheLists, () -> {
            counts.countAnew();
            agreesWithTheLists("counted anew");
        });
    }

    @Test
    void whatIsKeptFromSomebodyIsNotCountedForThem() {
        Random random = new Random(9);
        for (int i = 0; i < 12; i++) {
            open(random);
        }
        jdbc.update("INSERT INTO case_recusal (case_id, username, at) VALUES (1, 'rm1', '2026-01-01')");
        jdbc.update("INSERT INTO case_recusal (case_id, username, at) VALUES (1, 'cx1', '2026-01-01')");
        jdbc.update(
                "INSERT INTO case_instance (instance_id, case_id) VALUES (?, 1)",
                instances.getFirst().value());
        jdbc.update(
                "INSERT INTO case_instance (instance_id, case_id) VALUES (?, 1)",
                instances.getLast().value());
        agreesWithTheLists("with what is hidden");
    }

    @Test
    void whatIsUndoneWithItsTransactionIsNotCounted() {
        transactions.executeWithoutResult(transaction -> {
            open(new Random(4));
            transaction.setRollbackOnly();
        });
        ids.clear();
        assertThat(numbers()).isEmpty();
        agreesWithTheRows("rolled back");
    }

    /** As when an event that was remembered ends a task because a journey has just come to its wait. */
    @Test
    void whatChangesOnlyWhileTheTransactionCommitsCountsToo() {
        open(new Random(5));
        BeforeCommit<List<TaskId>> another =
                new BeforeCommit<>(ArrayList::new, these -> these.forEach(ledger::cancelled));
        transactions.executeWithoutResult(transaction -> another.gathered().add(ids.getFirst()));
        agreesWithTheRows("cancelled while committing");
        assertThat(numbers()).isEmpty();
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        for (int i = 0; i < 20; i++) {
            open(new Random(i));
        }
        List<Callable<Integer>> crowd = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
            Random random = new Random(100 + worker);
            crowd.add(() -> {
                for (int i = 0; i < 40; i++) {
                    TaskId id = ids.get(random.nextInt(ids.size()));
                    InstanceId instance = instances.get(random.nextInt(instances.size()));
                    change(random, id, instance);
                }
                return 0;
            });
        }
        for (int folder = 0; folder < nodes(); folder++) {
            crowd.add(Crowd.repeatedly(60, () -> fold.run(clock.instant())));
        }
        Crowd.together(crowd);
        agreesWithTheRows("after many at once");
        agreesWithTheLists("after many at once");
    }

    /** Each of which folds in one thread. */
    int nodes() {
        return 2;
    }

    private String step(Random random) {
        int kind = random.nextInt(12);
        if (ids.isEmpty() || kind < 3) {
            open(random);
            return "open";
        }
        if (kind == 3) {
            fold.run(clock.instant());
            return "fold";
        }
        if (kind == 4) {
            clock.advance(Duration.ofMinutes(random.nextInt(90)));
            return "time passes";
        }
        return change(random, ids.get(random.nextInt(ids.size())), instances.get(random.nextInt(instances.size())));
    }

    private void open(Random random) {
        TaskId id = new TaskId(getClass().getSimpleName() + next++);
        InstanceId instance = new InstanceId(900_000 + next / 2);
        Role role = List.of(Role.RELATIONSHIP_MANAGER, Role.TELLER, Role.REMOTE_AGENT)
                .get(random.nextInt(3));
        Instant now = clock.instant();
        Task sample = SampleTasks.with(
                TaskState.OPEN,
                random.nextInt(4) == 0 ? "rm1" : null,
                null,
                new TaskTimes(
                        now,
                        random.nextInt(3) == 0 ? null : soon(random),
                        random.nextInt(4) == 0 ? soon(random) : null,
                        null));
        TaskPlace place = sample.place();
        Task fresh = new Task(
                id,
                new TaskPlace(
                        instance,
                        place.journeyKey(),
                        place.processKey(),
                        place.element(),
                        place.name(),
                        place.touchpoint()),
                sample.customerId(),
                new TaskQueue(role, branch(random), random.nextInt(3) == 0),
                sample.content(),
                sample.times(),
                sample.state(),
                sample.assignment(),
                null);
        transactions.executeWithoutResult(transaction -> writer.open(fresh, random.nextInt(4)));
        ids.add(id);
        instances.add(instance);
    }

    private static BranchNo branch(Random random) {
        return new BranchNo(BRANCHES.get(random.nextInt(2)));
    }

    private Instant soon(Random random) {
        return clock.instant().plus(Duration.ofMinutes(random.nextInt(60 * 72) - 60 * 24));
    }

    /** One of all that may become of a task or of a journey instance's tasks; what a task refuses changes nothing. */
    private String change(Random random, TaskId id, InstanceId instance) {
        String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        int kind = random.nextInt(14);
        Instant then = soon(random);
        Instant now = clock.instant();
        TaskEnd end = new TaskEnd("served", who, now, null);
        try {
            transactions.executeWithoutResult(transaction -> {
                switch (kind) {
                    case 0 -> writer.write(id, task -> task.claim(who));
                    case 1 -> writer.write(id, task -> task.release(who));
                    case 2 -> writer.write(id, task -> task.assign(who));
                    case 3 -> writer.write(id, task -> task.entrust(null));
                    case 4 -> writer.write(id, task -> task.giveResult(who, then));
                    case 5 -> writer.write(id, task -> task.takeResultBack(random.nextBoolean()));
                    case 6 -> writer.write(id, task -> task.complete(end, who, Map.of()));
                    case 7 -> writer.write(id, Task::hold);
                    case 8 -> writer.write(id, task -> task.resume(then));
                    case 9 -> writer.write(id, task -> task.cancel(now));
                    case 10 -> writer.expires(id, then);
                    case 11 -> writer.setLegalDueAt(instance, then);
                    case 12 -> writer.match(instance, new CustomerId(12), branch(random), random.nextInt(4));
                    default -> asksAnew(id);
                }
            });
        } catch (Problem refused) {
            return kind + " refused";
        }
        return "change " + kind;
    }

    private void asksAnew(TaskId id) {
        Task task = as("cx1", () -> tasks(id));
        ledger.asksAnew(new Task(
                task.id(),
                task.place(),
                task.customerId(),
                new TaskQueue(Role.TELLER, task.branchNo(), !task.queue().bankWide()),
                task.content(),
                task.times(),
                task.state(),
                task.assignment(),
                task.end()));
    }

    private Task tasks(TaskId id) {
        return writer.write(id, task -> new TaskChange(task, task, Map.of())).after();
    }

    private void agreesWithTheRows(String when) {
        Map<CountDelta.Key, Integer> right = new HashMap<>();
        jdbc.queryForList("SELECT id FROM work_task", String.class).stream()
                .flatMap(id -> CountDelta.between(null, TaskRow.of(tasks(new TaskId(id)))).stream())
                .forEach(one -> right.merge(one.key(), one.n(), Integer::sum));
        assertThat(numbers()).as(when).isEqualTo(right);
    }

    /** What is kept of each role and queue by the hour, and what is new. */
    private Map<CountDelta.Key, Integer> numbers() {
        Map<CountDelta.Key, Integer> sums = new HashMap<>();
        String columns = "SELECT role_slug, queue_no, kind, bucket, n FROM ";
        for (String from : List.of(
                "work_task_delta",
                "work_task_count WHERE role_slug <> '' AND queue_no <> '' AND (grain = 'HOUR' OR kind = 'OPEN')")) {
            jdbc.query(columns + from, row -> {
                sums.merge(
                        new CountDelta.Key(
                                row.getString(1), row.getString(2), CountKind.valueOf(row.getString(3)), row.getInt(4)),
                        row.getInt(5),
                        Integer::sum);
            });
        }
        return sums.entrySet().stream()
                .filter(one -> one.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every view, for everybody, by branch and role: the tab's number, the page's total, and the rows there are. */
    private void agreesWithTheLists(String when) {
        for (String person : PEOPLE) {
            for (Role role : new Role[] {null, Role.TELLER}) {
                for (String branch : new String[] {null, "001"}) {
                    if (branch == null || !person.equals("teller2")) {
                        agrees(when, person, branch, role);
                    }
                }
            }
        }
    }

    private void agrees(String when, String person, @Nullable String branch, @Nullable Role role) {
        Counts told =
                as(person, () -> worklist.counts(new TaskQuery(TaskView.ALL, branch, role, null, TaskSort.DUE, 0, 1)));
        for (TaskView view : TaskView.values()) {
            String where = String.join(" ", when, person, view.slug(), "" + branch, "" + role);
            assertThat(told.of(view)).as(where).isEqualTo(plainly(person, view, branch, role));
            List<TaskId> rows = new ArrayList<>();
            for (int page = 0; page * 7 < told.of(view) + 7; page++) {
                TaskQuery query = new TaskQuery(view, branch, role, null, TaskSort.DUE, page, 7);
                var found = as(person, () -> worklist.page(query));
                assertThat(found.total()).as(where).isEqualTo(told.of(view));
                found.rows().forEach(one -> rows.add(one.id()));
            }
            assertThat(rows).as(where).doesNotHaveDuplicates().hasSize((int) told.of(view));
        }
    }

    /** Counted by one plain statement over all rows, as the view is meant. */
    private long plainly(String person, TaskView view, @Nullable String branch, @Nullable Role role) {
        TaskFilter filter = as(person, () -> {
            StaffMember member = current.get();
            TaskQuery query = new TaskQuery(view, branch, role, null, TaskSort.DUE, 0, 1);
            return access.filter(member, query, null, access.hidden(member));
        });
        StringBuilder sql =
                new StringBuilder("SELECT COUNT(*) FROM work_task WHERE task_state = 'OPEN' AND result_due_at"
                        + " IS NULL AND instance_id NOT IN (SELECT i.instance_id FROM case_instance i JOIN case_recusal r ON"
                        + " r.case_id = i.case_id WHERE r.username = ?)");
        List<Object> values = new ArrayList<>(List.of(person));
        and(sql, values, filter.freeFor(), " AND (assignee IS NULL OR assignee = ?)");
        and(sql, values, filter.before(), " AND sort_at < ?");
        and(sql, values, filter.expiresBefore(), " AND expires_at < ?");
        if (filter.deadline()) {
            sql.append(" AND COALESCE(due_at, legal_due_at) IS NOT NULL");
        }
        sql.append(" AND (1 = 0");
        for (TaskFilter.Key key : filter.keys()) {
            sql.append(" OR (1 = 1");
            and(sql, values, key.role(), " AND role_slug = ?");
            and(sql, values, key.queue(), " AND queue_no = ?");
            and(sql, values, key.assignee(), " AND assignee = ?");
            sql.append(")");
        }
        Long n = jdbc.queryForObject(sql.append(")").toString(), Long.class, values.toArray());
        return n == null ? -1 : n;
    }

    private static void and(StringBuilder sql, List<Object> values, @Nullable Object value, String condition) {
        if (value != null) {
            sql.append(condition);
            values.add(value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value);
        }
    }
}
