package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerLists;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.Launch.State;
import io.journeyloop.support.Models;
import io.journeyloop.support.People;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(username = "cx1", roles = "CX_MANAGER")
abstract class LaunchContract {

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private CustomerSaves saves;

    @Autowired
    private CustomerLists lists;

    @Autowired
    private Launches launches;

    @Autowired
    private LaunchWork work;

    @Autowired
    private Journeys journeys;

    @Autowired
    private DueWorks due;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void deploy() {
        Models.deploy(camunda, "two-steps");
    }

    @Test
    void everyoneOnTheListEntersOnce() {
        List<CustomerId> customers = People.customers(saves, "000", 120);
        Launch launch = launches.launch("two-steps", over(customers, null));
        assertThat(launch).returns(State.RUNNING, Launch::state).returns(120, Launch::total);

        due.runAll();

        assertThat(launches.get(launch.id()))
                .returns(State.COMPLETED, Launch::state)
                .returns(120, Launch::entered)
                .returns(Map.of(), Launch::refused);
        assertThat(instances(customers)).isEqualTo(120);
    }

    @Test
    void whoIsInTheJourneyIsRefusedByItsRule() {
        List<CustomerId> customers = People.customers(saves, "000", 60);
        customers.subList(0, 7).forEach(id -> journeys.enter(id, "two-steps", Map.of()));
        LaunchRequest request = over(customers, null);

        assertThat(launches.dryRun("two-steps", request))
                .returns(53, Launch::entered)
                .returns(Map.of("reentry:after-exit", 7), Launch::refused);
        Launch launch = launches.launch("two-steps", request);
        due.runAll();

        assertThat(launches.get(launch.id()))
                .returns(53, Launch::entered)
                .returns(Map.of("reentry:after-exit", 7), Launch::refused);
        assertThat(instances(customers)).isEqualTo(60);
    }

    @Test
    void theSameTwiceAtOnceIsOneLaunch() throws Exception {
        LaunchRequest request = over(People.customers(saves, "000", 5), null);
        try (ExecutorService clicks = Executors.newFixedThreadPool(2)) {
            Future<Launch> one = clicks.submit(LaunchStates.as(() -> launches.launch("two-steps", request)));
            Future<Launch> other = clicks.submit(LaunchStates.as(() -> launches.launch("two-steps", request)));
            assertThat(one.get().id()).isEqualTo(other.get().id());
        }
        LaunchId first = launches.launch("two-steps", request).id();
        due.runAll();
        assertThat(launches.launch("two-steps", request).id())
                .as("it is over, but was asked for just now")
                .isEqualTo(first);

        due.advance(Duration.ofMinutes(2));

        assertThat(launches.launch("two-steps", request).id()).isNotEqualTo(first);
        due.runAll();
    }

    @Test
    void aLaunchIsInTheAuditWithWhoWhomAndHowMany() {
        Launch launch = launches.launch("two-steps", over(People.customers(saves, "000", 3), null));
        launches.stop(launch.id());

        List<Map<String, Object>> rows = jdbc.queryForList(
                "SELECT * FROM audit_entry WHERE subject_type = 'launch' AND subject_id = ? ORDER BY id",
                launch.id().toString());
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().toString()).contains("launch-begun", "cx1", "two-steps", "list ", "\"total\":\"3\"");
        assertThat(rows.getLast().toString()).contains("launch-stopped", "cx1");
    }

    @Test
    void whatIsSaidForAllIsWhatTheJourneyDeclares() {
        List<CustomerId> customers = People.customers(saves, "000", 2);
        String list = over(customers, null).list();
        LaunchRequest undeclared = saying(list, Map.of("caseNo", "C-1"));
        LaunchRequest wrong = saying(list, Map.of("way", "pigeon"));
        for (LaunchRequest bad : List.of(undeclared, wrong)) {
            String field = "context." + bad.context().keySet().iterator().next();
            assertThatThrownBy(() -> launches.launch("two-steps", bad))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.field())
                            .isEqualTo(field));
            assertThatThrownBy(() -> launches.dryRun("two-steps", bad))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.field())
                            .isEqualTo(field));
        }

        launches.launch("two-steps", saying(list, Map.of("way", "app", "guests", 2)));
        due.runAll();

        String instance = journeys.ofCustomer(customers.getFirst()).getFirst().businessKey();
        Map<String, Object> said = camunda.getRuntimeService()
                .getVariables(camunda.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(instance)
                        .singleResult()
                        .getId());
        assertThat(said).containsEntry("way", "app").containsEntry("guests", 2).containsEntry("booked", null);
    }

    private static LaunchRequest saying(String list, Map<String, Object> context) {
        return new LaunchRequest(null, null, list, null, null, context);
    }

    @Test
    void aPausedLaunchWaitsAndAStoppedOneEnds() {
        Launch launch = launches.launch("two-steps", over(People.customers(saves, "000", 110), null));
        work.run(clock.instant());
        launches.pause(launch.id());
        due.runAll();
        assertThat(launches.get(launch.id()))
                .returns(State.PAUSED, Launch::state)
                .returns(50, Launch::entered);

        launches.resume(launch.id());
        work.run(clock.instant());
        launches.stop(launch.id());
        due.runAll();
        assertThat(launches.get(launch.id()))
                .returns(State.STOPPED, Launch::state)
                .returns(100, Launch::entered);
        assertThatThrownBy(() -> launches.resume(launch.id())).isInstanceOf(Problem.class);
    }

    @Test
    void workersSideBySideRepeatNobody() throws Exception {
        List<CustomerId> customers = People.customers(saves, "000", 400);
        Launch launch = launches.launch("two-steps", over(customers, null));

        try (ExecutorService workers = Executors.newFixedThreadPool(3)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                running.add(workers.submit(() -> {
                    while (work.run(clock.instant()) > 0) {
                        Thread.onSpinWait();
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        due.runAll();

        assertThat(launches.get(launch.id()))
                .returns(State.COMPLETED, Launch::state)
                .returns(400, Launch::entered);
        assertThat(instances(customers)).isEqualTo(400);
    }

    @Test
    void aLimitTakesTheFirstAndUnknownNumbersAreCounted() {
        List<CustomerId> customers = People.customers(saves, "000", 30);
        assertThat(launches.launch("two-steps", over(customers, 10)).total()).isEqualTo(10);

        Launch named = launches.launch(
                "two-steps", new LaunchRequest(null, List.of("nobody-1", "nobody-2"), null, null, null));
        due.runAll();
        assertThat(launches.get(named.id()))
                .returns(2, Launch::total)
                .returns(Map.of("unknown-customer", 2), Launch::refused)
                .returns(State.COMPLETED, Launch::state);
    }

    @Test
    void aRequestNamesExactlyOneTarget() {
        assertThatThrownBy(() -> launches.launch("two-steps", new LaunchRequest("all", null, "list", null, null)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("names 2");
        assertThatThrownBy(() -> launches.launch("no-such-journey", new LaunchRequest("all", null, null, null, null)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.value()).isEqualTo("no-such-journey"));
    }

    @Test
    @WithMockUser(username = "teller1", roles = "TELLER")
    void aTellerLaunchesNothing() {
        assertThatThrownBy(() -> launches.launch("two-steps", new LaunchRequest("all", null, null, null, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private LaunchRequest over(List<CustomerId> customers, @org.jspecify.annotations.Nullable Integer limit) {
        String list = lists.create("test");
        lists.add(list, customers);
        return new LaunchRequest(null, null, list, limit, null);
    }

    private int instances(List<CustomerId> customers) {
        Integer n = jdbc.queryForObject(
                "SELECT COUNT(DISTINCT customer_id) FROM journey_instance WHERE customer_id BETWEEN ? AND ?",
                Integer.class,
                customers.getFirst().value(),
                customers.getLast().value());
        Integer rows = jdbc.queryForObject(
                "SELECT COUNT(*) FROM journey_instance WHERE customer_id BETWEEN ? AND ?",
                Integer.class,
                customers.getFirst().value(),
                customers.getLast().value());
        assertThat(rows).isEqualTo(n);
        return n == null ? 0 : n;
    }
}
