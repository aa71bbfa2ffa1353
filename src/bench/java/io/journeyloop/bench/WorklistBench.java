package io.journeyloop.bench;

import io.journeyloop.worklist.TaskQuery;
import io.journeyloop.worklist.TaskView;
import io.journeyloop.worklist.Worklist;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The first page and the counts of one person's worklist among 100,000 open tasks of fifty branches. */
final class WorklistBench {

    private static final int TASKS = 100_000;
    private static final int BRANCHES = 50;
    private static final int PAGE = 50;

    private WorklistBench() {}

    static void run(World world, Report report) {
        fillOurs(world.sql());
        world.countTasks();
        ProcessEngine plain = PlainEngine.begin(world.plainSchema());
        JdbcTemplate plainSql = new JdbcTemplate(new DriverManagerDataSource(
                world.plainSchema().url() + "?rewriteBatchedStatements=true", "root", ""));
        fillPlain(plainSql);
        world.signIn("rm");
        Worklist worklist = world.get(Worklist.class);
        long ours = World.median(15, () -> {
            worklist.page(TaskQuery.of(TaskView.ALL));
            worklist.counts(TaskQuery.of(TaskView.ALL));
        });
        long theirs = World.median(5, () -> {
            query(plain).orderByDueDate().asc().listPage(0, PAGE);
            query(plain).count();
            query(plain).dueBefore(java.util.Date.from(World.START)).count();
        });
        report.compare("worklist's page and all counts at 100,000 tasks", "TaskService: page and two counts", theirs, ours);
        world.signIn("cx");
        plain.close();
    }

    private static org.camunda.bpm.engine.task.TaskQuery query(ProcessEngine plain) {
        return plain.getTaskService().createTaskQuery().taskCandidateGroup("relationship-manager-001");
    }

    private static void fillOurs(JdbcTemplate sql) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            String branch = "%03d".formatted(1 + i % BRANCHES);
            rows.add(new Object[] {"bench-" + i, i, branch, branch, i % 40, i % 40});
        }
        batches(
                sql,
                "INSERT INTO work_task (id, instance_id, journey_key, process_key, element_id, task_name, touchpoint,"
                        + " role_slug, branch_no, queue_no, task_state, created_at, due_at, sort_at, outcomes,"
                        + " leaving_outcomes, form_fields) VALUES (?, ?, 'honeymoon', 'honeymoon', 'call', 'Call',"
                        + " 'call', 'relationship-manager', ?, ?, 'OPEN', '2026-03-01',"
                        + " DATE_ADD('2026-02-20', INTERVAL ? DAY), DATE_ADD('2026-02-20', INTERVAL ? DAY), 'done', '',"
                        + " '')",
                rows);
        sql.execute("ANALYZE TABLE work_task");
    }

    private static void fillPlain(JdbcTemplate sql) {
        List<Object[]> tasks = new ArrayList<>();
        List<Object[]> links = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            tasks.add(new Object[] {"bench-" + i, i % 40});
            links.add(new Object[] {
                "link-" + i, "relationship-manager-%03d".formatted(1 + i % BRANCHES), "bench-" + i
            });
        }
        batches(
                sql,
                "INSERT INTO ACT_RU_TASK (ID_, REV_, NAME_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_)"
                        + " VALUES (?, 1, 'Call', 50, '2026-03-01', DATE_ADD('2026-02-20', INTERVAL ? DAY), 1)",
                tasks);
        batches(
                sql,
                "INSERT INTO ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)"
                        + " VALUES (?, 1, ?, 'candidate', ?)",
                links);
        sql.execute("ANALYZE TABLE ACT_RU_TASK, ACT_RU_IDENTITYLINK");
    }

    static void batches(JdbcTemplate sql, String statement, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += 5000) {
            sql.batchUpdate(statement, rows.subList(from, Math.min(rows.size(), from + 5000)));
        }
    }
}
