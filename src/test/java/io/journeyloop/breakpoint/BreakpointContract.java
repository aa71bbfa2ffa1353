package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.Models;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Breakpoints of real journey instances whose customers aren't known, so that head office cares for them. */
abstract class BreakpointContract {

    @Autowired
    private InternalBreakpoints internal;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Engine engine;

    @Autowired
    private Journeys journeys;

    @Autowired
    private PatienceWork patience;

    @Autowired
    private DueWorks due;

    @Autowired
    private JourneyClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void deploy() {
        Models.deploy(camunda, "patience");
    }

    @Test
    void whoPassesInTimeIsNoBreakpoint() {
        InstanceId instance = enter("none");
        assertThat(open(instance)).isEqualTo(1);
        clock.advance(Duration.ofMinutes(59));
        patience.run(clock.instant());
        pass(instance);
        due.advance(Duration.ofHours(2));
        assertThat(internal.of(instance)).isEmpty();
        assertThat(open(instance)).isZero();
        assertThat(kinds(instance)).doesNotContain("BREAKPOINT");
    }

    @Test
    void elapsedPatienceIsABreakpointOnce() {
        InstanceId instance = enter("none");
        due.advance(Duration.ofHours(1));
        assertThat(internal.of(instance)).singleElement().satisfies(one -> {
            assertThat(one.status()).isEqualTo(Status.OPEN);
            assertThat(one.kind()).isEqualTo(Breakpoint.Kind.ABANDONED);
            assertThat(one.touchpoint()).isEqualTo("wait_none");
            assertThat(one.branchNo()).isEqualTo(new BranchNo("000"));
            assertThat(one.followUp()).isNull();
            assertThat(Duration.between(one.enteredAt(), one.detectedAt())).isEqualTo(Duration.ofHours(1));
        });
        due.advance(Duration.ofDays(2));
        assertThat(internal.of(instance)).hasSize(1);
        assertThat(kinds(instance)).containsOnlyOnce("BREAKPOINT").doesNotContain("RECONNECTED");
    }

    @Test
    void aFollowUpStartsAndEndsWhenTheCustomerIsBack() {
        InstanceId instance = enter("task");
        due.advance(Duration.ofHours(1));
        Breakpoint broken = internal.of(instance).getFirst();
        assertThat(broken.status()).isEqualTo(Status.RECONNECTING);
        assertThat(engine.activeElements(Long.toString(instance.value()))).contains("task_call_back", "wait_task");

        pass(instance);
        assertThat(internal.of(instance).getFirst().status()).isEqualTo(Status.RECOVERED);
        assertThat(engine.activeElements(Long.toString(instance.value()))).containsExactly("wait_end");
        assertThat(kinds(instance)).contains("BREAKPOINT", "RECONNECTED", "RECOVERED");

        finish(instance);
        assertThat(internal.of(instance).getFirst().status()).isEqualTo(Status.RECOVERED);
        assertThat(kinds(instance)).doesNotContain("LOST");
    }

    @Test
    void theOwnersTimerTakesPrecedence() {
        InstanceId instance = enter("own");
        due.advance(Duration.ofHours(1));
        assertThat(internal.of(instance).getFirst().status()).isEqualTo(Status.OPEN);
        assertThat(engine.activeElements(Long.toString(instance.value()))).doesNotContain("task_call_back");
    }

    @Test
    void aJourneyThatEndsWithoutLosesTheCustomerAndTakesTheFollowUpBack() {
        InstanceId instance = enter("task");
        due.advance(Duration.ofHours(1));
        String followUp = internal.of(instance).getFirst().followUp();
        camunda.getRuntimeService()
                .deleteProcessInstances(
                        camunda
                                .getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(Long.toString(instance.value()))
                                .processDefinitionKey("patience")
                                .list()
                                .stream()
                                .map(one -> one.getId())
                                .toList(),
                        "test",
                        false,
                        true);
        assertThat(internal.of(instance).getFirst().status()).isEqualTo(Status.LOST);
        assertThat(internal.of(instance).getFirst().closedAt()).isEqualTo(clock.instant());
        assertThat(kinds(instance)).contains("LOST");
        assertThat(camunda.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(followUp)
                        .count())
                .isZero();
    }

    @Test
    void completionAndDetectionAtTheSameMomentComeToOneResult() throws Exception {
        List<InstanceId> instances =
                Stream.generate(() -> enter("none")).limit(20).toList();
        clock.advance(Duration.ofHours(1));
        CyclicBarrier together = new CyclicBarrier(3);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> all = List.of(
                    threads.submit(() -> worker(together)),
                    threads.submit(() -> worker(together)),
                    threads.submit(() -> {
                        together.await(20, TimeUnit.SECONDS);
                        instances.forEach(this::pass);
                        return null;
                    }));
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        for (InstanceId instance : instances) {
            List<String> kinds = kinds(instance);
            List<Breakpoint> found = internal.of(instance);
            assertThat(open(instance)).isZero();
            assertThat(kinds).containsOnlyOnce("COMPLETED");
            if (found.isEmpty()) {
                assertThat(kinds).doesNotContain("BREAKPOINT", "RECOVERED");
            } else {
                assertThat(found).singleElement().returns(Status.RECOVERED, Breakpoint::status);
                assertThat(kinds).containsOnlyOnce("BREAKPOINT").containsOnlyOnce("RECOVERED");
            }
        }
    }

    @Test
    void twoWorkersRecordEachBreakpointOnce() throws Exception {
        List<InstanceId> instances =
                Stream.generate(() -> enter("none")).limit(130).toList();
        clock.advance(Duration.ofHours(1));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(() -> worker(together));
            Future<?> other = threads.submit(() -> worker(together));
            one.get(60, TimeUnit.SECONDS);
            other.get(60, TimeUnit.SECONDS);
        }
        due.runAll();
        assertThat(instances).allSatisfy(instance -> {
            assertThat(internal.of(instance)).hasSize(1);
            assertThat(kinds(instance)).containsOnlyOnce("BREAKPOINT");
        });
    }

    Object worker(CyclicBarrier together) throws Exception {
        together.await(20, TimeUnit.SECONDS);
        for (int i = 0; i < 4; i++) {
            patience.run(clock.instant());
        }
        return "done";
    }

    InstanceId enter(String how) {
        return journeys.enter(null, "patience", Map.of("how", how));
    }

    int detect() {
        clock.advance(Duration.ofHours(1));
        return patience.run(clock.instant());
    }

    private void pass(InstanceId instance) {
        assertThat(engine.correlate(Long.toString(instance.value()), "test.passed", Map.of()))
                .isEqualTo(1);
    }

    private void finish(InstanceId instance) {
        engine.correlate(Long.toString(instance.value()), "test.end", Map.of());
    }

    private long open(InstanceId instance) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM open_touchpoint WHERE instance_id = ?", Long.class, instance.value());
    }

    private List<String> kinds(InstanceId instance) {
        return jdbc.queryForList(
                "SELECT kind FROM touchpoint_event WHERE instance_id = ? AND touchpoint <> '' ORDER BY id",
                String.class,
                instance.value());
    }
}
