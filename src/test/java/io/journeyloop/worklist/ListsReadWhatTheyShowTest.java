package io.journeyloop.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.staff.Role;
import io.journeyloop.support.OnMySql;
import io.journeyloop.support.RowsRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Among 5,000 open tasks a page and the numbers of the tabs cost about what they show, not what there is. */
@OnMySql
class ListsReadWhatTheyShowTest extends CounterWorld {

    private static final int TASKS = 5_000;
    private static final int SIZE = 50;
    private static final int TIMES = 10;
    private static final int SPAN = 20 * 86_400;

    @Autowired
    private DataSource source;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TaskCounts counts;

    @Autowired
    private TaskCountFold fold;

    private RowsRead rows;

    @BeforeEach
    void fill() {
        rows = new RowsRead(source, transactions);
        Random random = new Random(3);
        List<Object[]> tasks = new ArrayList<>();
        List<Role> roles = List.of(Role.RELATIONSHIP_MANAGER, Role.TELLER, Role.REMOTE_AGENT);
        for (int i = 0; i < TASKS; i++) {
            int due = random.nextInt(SPAN);
            tasks.add(new Object[] {
                "read-" + i,
                i,
                roles.get(random.nextInt(roles.size())).slug(),
                i % 3 == 0 ? "*" : "00" + (1 + i % 2),
                i % 11 == 0 ? "rm" + i % 7 : null,
                random.nextInt(SPAN),
                due,
                due,
                i % 20 == 0 ? due + 900_000 : null,
            });
        }
        String at = "DATE_ADD('2026-02-20', INTERVAL ? SECOND)";
        jdbc.batchUpdate(
                "INSERT INTO work_task (id, instance_id, role_slug, branch_no, queue_no, assignee, created_at, due_at,"
                        + " sort_at, legal_due_at, journey_key, process_key, element_id, task_name, touchpoint,"
                        + " task_state, outcomes, leaving_outcomes, form_fields) VALUES (?, ?, ?, '001', ?, ?, " + at
                        + ", "
                        + at + ", " + at + ", " + at + ", 'j', 'j', 'call', 'Call', 'call', 'OPEN', 'done', '', '')",
                tasks);
        counts.countAnew();
        while (fold.run(clock.instant()) > 0) {}
        jdbc.execute("ANALYZE TABLE work_task, work_task_count, work_task_delta");
    }

    @Test
    void aPageReadsAboutWhatItShows() {
        for (TaskSort sort : TaskSort.values()) {
            pages(sort);
        }
        for (TaskSort sort : List.of(TaskSort.DUE, TaskSort.DUE_LAST)) {
            for (String person : List.of("rm1", "teller1", "remote1")) {
                within(person, TaskView.TODAY, null, sort);
                within(person, TaskView.OVERDUE, null, sort);
            }
        }
    }

    private void pages(TaskSort sort) {
        for (String person : List.of("rm1", "manager1", "cx1", "remote1")) {
            for (TaskView view : List.of(TaskView.BRANCH, TaskView.ALL)) {
                within(person, view, null, sort);
            }
        }
        within("cx1", TaskView.ALL, Role.TELLER, sort);
    }

    @Test
    void theLastPageCostsNoMoreThanTheFirst() {
        TaskQuery first = query(TaskView.ALL, null, TaskSort.DUE, 0);
        long total = as("cx1", () -> worklist.page(first)).total();
        assertThat(total).isEqualTo(TASKS);
        TaskQuery last = query(TaskView.ALL, null, TaskSort.DUE, TASKS / SIZE - 1);
        long read = as("cx1", () -> rows.of(() -> worklist.page(last)));
        assertThat(as("cx1", () -> worklist.page(last)).rows()).hasSize(SIZE);
        assertThat(read).isLessThan(TIMES * SIZE);
    }

    @Test
    void theNumbersOfTheTabsReadNoTasks() {
        for (String person : List.of("rm1", "manager1", "cx1", "remote1")) {
            assertThat(as(person, () -> worklist.counts()).all()).isGreaterThan(1_000);
            long read = as(person, () -> rows.of(() -> worklist.counts()));
            assertThat(read).as(person).isLessThan(TIMES * SIZE);
        }
    }

    private void within(String person, TaskView view, @Nullable Role role, TaskSort sort) {
        TaskQuery query = query(view, role, sort, 0);
        int shown = as(person, () -> worklist.page(query)).rows().size();
        long read = as(person, () -> rows.of(() -> worklist.page(query)));
        assertThat(read)
                .as("%s %s %s shows %s", person, view, sort, shown)
                .isLessThan((long) TIMES * Math.max(SIZE, shown));
    }

    private static TaskQuery query(TaskView view, @Nullable Role role, TaskSort sort, int page) {
        return new TaskQuery(view, null, role, null, sort, page, SIZE);
    }
}
