package io.journeyloop.bench;

import io.journeyloop.JourneyLoopApplication;
import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffPrincipal;
import io.journeyloop.support.RealMySql;
import io.journeyloop.time.JourneyClock;
import io.journeyloop.worklist.persistence.TaskCountMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The whole product on a genuine MySQL 8 with an empty schema; the clock stands, due work runs by hand. */
record World(ConfigurableApplicationContext beans, JdbcTemplate sql, RealMySql.Schema plainSchema)
        implements AutoCloseable {

    /** A Monday, 10:00 in Shanghai. */
    static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    static World begin() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        RealMySql.Schema schema = RealMySql.freshSchema();
        ConfigurableApplicationContext beans = new SpringApplicationBuilder(JourneyLoopApplication.class)
                .profiles("test")
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--logging.level.root=WARN",
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=" + schema.url(),
                        "--spring.datasource.username=" + schema.user(),
                        "--spring.datasource.password=" + schema.password());
        World world = new World(beans, beans.getBean(JdbcTemplate.class), RealMySql.freshSchema());
        world.get(JourneyClock.class).fix(START);
        world.people();
        return world;
    }

    /** The product first, then its server: the other way round each pool complains. */
    @Override
    public void close() {
        beans.close();
    }

    <T> T get(Class<T> type) {
        return beans.getBean(type);
    }

    void signIn(String username) {
        StaffPrincipal person = new StaffPrincipal(
                get(StaffDirectory.class).find(username).orElseThrow(), "none", true);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    /** Customers of branch 001, told apart by the number's beginning. */
    List<String> customers(String prefix, int count) {
        List<CustomerDraft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(new CustomerDraft(prefix + i, PersonalDetails.of("客户", "13800000000", 40), new BranchNo("001"), null, "R3", START, null, Map.of(), null));
        }
        for (int from = 0; from < count; from += 500) {
            get(CustomerSaves.class).save(drafts.subList(from, Math.min(count, from + 500)), "bench");
        }
        return drafts.stream().map(CustomerDraft::customerNo).toList();
    }

    /** The worklist's numbers, of tasks that were put into the table past the product. */
    void countTasks() {
        TaskCountMapper counts = get(TaskCountMapper.class);
        counts.dropAllDeltas();
        counts.dropAllCounts();
        counts.countAnew();
        runs("fold tasks");
    }

    /** The same of breakpoints. */
    void countBreakpoints() {
        for (String table : List.of(
                "breakpoint_delta",
                "breakpoint_count",
                "breakpoint_day_count",
                "breakpoint_owner_count",
                "breakpoint_customer_value",
                "breakpoint_value")) {
            sql().update("DELETE FROM " + table);
        }
        sql().update("INSERT INTO breakpoint_delta (branch_no, journey_key, touchpoint, status, kind, held_back, owner_name,"
                + " detected_day, customer_id, n) SELECT branch_no, journey_key, touchpoint, status, kind,"
                + " COALESCE(arm = 'HELD_BACK', FALSE), owner_name, DATE(DATE_ADD(detected_at, INTERVAL 8 HOUR)),"
                + " customer_id, 1 FROM breakpoint");
        runs("fold breakpoints");
    }

    /** The same of cases. */
    void countCases() {
        List.of("case_delta", "case_count", "case_late_count").forEach(table -> sql().update("DELETE FROM " + table));
        sql().update("INSERT INTO case_delta (branch_no, state, severity, source, late_day, n) SELECT branch_no, state,"
                + " severity, source, late_day, COUNT(*) FROM (SELECT branch_no, state, severity, source, CASE WHEN late_order"
                + " < '9998-01-01' THEN CAST(late_order AS DATE) END AS late_day FROM recovery_case) c GROUP BY branch_no,"
                + " state, severity, source, late_day");
        runs("fold cases");
    }

    private void runs(String name) {
        DueWork work = get(DueWorks.class).all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        while (work.run(START) > 0) {}
    }

    /** Prints which statements the server was sent most meanwhile: where to look first. */
    void digests(Runnable work, int count) {
        sql.execute("TRUNCATE TABLE performance_schema.events_statements_summary_by_digest");
        work.run();
        sql.query(
                "SELECT COUNT_STAR n, ROUND(SUM_TIMER_WAIT / 1e9) ms, SUBSTRING(DIGEST_TEXT, 1, 150) text FROM"
                        + " performance_schema.events_statements_summary_by_digest ORDER BY SUM_TIMER_WAIT DESC LIMIT 60",
                row -> {
                    System.out.printf(
                            Locale.ROOT,
                            "%6.2f each %6d ms  %s%n",
                            row.getDouble("n") / count,
                            row.getLong("ms"),
                            row.getString("text"));
                });
    }

    /** How many statements the server was sent meanwhile, whoever sent them. */
    long statements(Runnable work) {
        long before = questions();
        work.run();
        return questions() - before - 1;
    }

    private long questions() {
        return sql.queryForObject(
                "SELECT VARIABLE_VALUE FROM performance_schema.global_status WHERE VARIABLE_NAME = 'Questions'",
                Long.class);
    }

    /** Rows that the server's statements looked at meanwhile, in whichever schema. */
    long rowsExamined(Runnable work) {
        sql.execute("TRUNCATE TABLE performance_schema.events_statements_summary_by_digest");
        work.run();
        return sql.queryForObject(
                "SELECT COALESCE(SUM(SUM_ROWS_EXAMINED), 0) FROM performance_schema.events_statements_summary_by_digest"
                        + " WHERE DIGEST_TEXT NOT LIKE 'TRUNCATE%' AND SCHEMA_NAME IS NOT NULL",
                Long.class);
    }

    /** The median of what was measured. */
    static long middle(long... measured) {
        return java.util.Arrays.stream(measured).sorted().toArray()[measured.length / 2];
    }

    /** How long it takes, in nanoseconds. */
    static long time(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }

    /** The median of several rounds after as many to warm up. */
    static long median(int rounds, Runnable work) {
        for (int i = 0; i < rounds; i++) {
            work.run();
        }
        return java.util.stream.IntStream.range(0, rounds)
                .mapToLong(round -> time(work))
                .sorted()
                .toArray()[rounds / 2];
    }

    private void people() {
        sql.update("INSERT INTO branch (branch_no, branch_name, name_zh) VALUES ('001', 'Riverside', '滨江')");
        person("cx", null, "cx-manager");
        person("rm", "001", "relationship-manager");
        signIn("cx");
    }

    /** Somebody new of those roles; of no branch where that is null. */
    void person(String username, @org.jspecify.annotations.Nullable String branch, String... roles) {
        sql.update(
                "INSERT INTO staff_account (username, display_name, branch_no, password_hash, active, created_at)"
                        + " VALUES (?, ?, ?, 'none', TRUE, '2026-01-01')",
                username,
                username,
                branch);
        for (String role : roles) {
            sql.update("INSERT INTO staff_role (username, role_slug) VALUES (?, ?)", username, role);
        }
    }
}
