package io.journeyloop.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.journey.TouchpointEvents;
import io.journeyloop.journey.VersionId;
import io.journeyloop.support.FullStack;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts of slow transactions become visible out of the order of their ids; none is lost and none counts twice. */
@FullStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CounterFoldTest {

    private static final int WRITERS = 6;
    private static final int TRANSACTIONS = 40;
    private static final int FOLDERS = 3;

    @Autowired
    ApplicationContext beans;

    @Autowired
    CounterFold fold;

    @Autowired
    TouchpointEvents events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private InstanceId instance;
    private VersionId version;

    @BeforeAll
    void enter() {
        SmallJourney small = new SmallJourney(beans);
        small.deploy("Small");
        instance = small.enter("001");
        version = beans.getBean(Journeys.class).find(instance).orElseThrow().versionId();
    }

    @Test
    @DisplayName("six writers with transactions of uneven length, every seventh rolled back, and three folders at once")
    void everyCommittedFactCountsExactlyOnce() throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS + FOLDERS)) {
            AtomicBoolean writing = new AtomicBoolean(true);
            List<Future<?>> folders = new ArrayList<>();
            for (int i = 0; i < FOLDERS; i++) {
                folders.add(pool.submit(() -> foldWhile(writing)));
            }
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(pool.submit(this::write));
            }
            int committed = 0;
            for (Future<Integer> writer : writers) {
                committed += writer.get();
            }
            writing.set(false);
            for (Future<?> folder : folders) {
                folder.get();
            }
            foldAll();
            assertThat(counted("*")).isEqualTo(committed);
            assertThat(counted("001")).isEqualTo(committed);
            fold.rebuild();
            assertThat(counted("*")).isEqualTo(committed);
        }
    }

    private int counted(String branch) {
        Integer sum = jdbc.queryForObject(
                "SELECT COALESCE(SUM(entered), 0) FROM touchpoint_counter WHERE touchpoint = 'task_test' AND branch_no = ?",
                Integer.class,
                branch);
        return Objects.requireNonNull(sum);
    }

    private void foldWhile(AtomicBoolean writing) {
        while (writing.get()) {
            fold.run(clock.instant());
        }
    }

    private void foldAll() {
        int folded = 1;
        while (folded > 0) {
            folded = fold.run(clock.instant());
        }
    }

    private int write() {
        int committed = 0;
        for (int i = 0; i < TRANSACTIONS; i++) {
            boolean keeps = i % 7 != 6;
            int facts = 1 + i % 3;
            transaction.executeWithoutResult(status -> {
                Instant now = clock.instant();
                jdbc.update(
                        "INSERT INTO touchpoint_event (instance_id, version_id, touchpoint, kind, occurred_at,"
                                + " entered_at) VALUES (?, ?, 'other', 'LEFT', ?, ?)",
                        instance.value(),
                        version.value(),
                        java.sql.Timestamp.from(now),
                        java.sql.Timestamp.from(now));
                for (int fact = 0; fact < facts; fact++) {
                    events.record(new TouchpointEvent(instance, version, "task_test", Kind.ENTERED, now, now));
                }
                sleep(ThreadLocalRandom.current().nextInt(12));
                if (!keeps) {
                    status.setRollbackOnly();
                }
            });
            committed += keeps ? facts : 0;
        }
        return committed;
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
