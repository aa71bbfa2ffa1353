package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.engine.Contention;
import io.journeyloop.journey.Launch.State;
import io.journeyloop.support.Api;
import io.journeyloop.support.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.test.context.support.WithMockUser;

/** Whoever lets customers in at the same moment, each enters as often as the journey's rule allows. */
@WithMockUser(username = "cx1", roles = "CX_MANAGER")
abstract class EntriesAtOnceContract {

    private static final Path MODELS = Path.of("src/test/resources/models");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private CustomerSaves saves;

    @Autowired
    private Customers customers;

    @Autowired
    private Launches launches;

    @Autowired
    private LaunchWork work;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Entrances entrances;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private Clock clock;

    @BeforeEach
    void deploy() throws IOException {
        for (String rule : List.of("P180D", "after-exit", "never")) {
            deploy("two-steps", key(rule), rule);
        }
        deploy("by-event", "by-event-pause", "P180D");
    }

    private static String key(String rule) {
        return "two-steps-" + rule.toLowerCase(java.util.Locale.ROOT);
    }

    private void deploy(String model, String key, String rule) throws IOException {
        String xml = Files.readString(MODELS.resolve(model + ".bpmn"))
                .replace("process id=\"" + model + "\"", "process id=\"" + key + "\"")
                .replace("test.begins", "test.begins-pause")
                .replace(
                        "<camunda:property name=\"journey.goal\"",
                        "<camunda:property name=\"journey.reentry\" value=\"" + rule
                                + "\"/><camunda:property name=\"journey.goal\"");
        camunda.getRepositoryService()
                .createDeployment()
                .name("test " + key)
                .enableDuplicateFiltering(true)
                .addString(key + ".bpmn", xml)
                .deploy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P180D", "after-exit", "never"})
    void ofTwentyRequestsAtOnceOneEnters(String rule) throws Exception {
        CustomerId customer = People.customer(saves, "001");
        String no = customers.get(customer).customerNo();
        Callable<Integer> request = () -> new Api(port)
                .post("/api/v1/journeys/" + key(rule) + "/instances", "rm1", "{\"customerNo\": \"" + no + "\"}")
                .status();

        List<Integer> answers = atOnce(Collections.nCopies(20, request));

        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(journeys.ofCustomer(customer)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P180D", "after-exit", "never"})
    void twoLaunchesAtOnceLetEverybodyInOnceAndFailNobody(String rule) throws Exception {
        List<CustomerId> all = People.customers(saves, "000", 200);
        Launch one = launches.launch(key(rule), over(all));
        List<CustomerId> more = new ArrayList<>(all.reversed());
        more.addAll(People.customers(saves, "000", 1));
        Launch other = launches.launch(key(rule), over(more));
        Callable<Integer> worker = () -> {
            while (launches(one, other).contains(State.RUNNING)) {
                work.run(clock.instant());
            }
            return 0;
        };

        atOnce(Collections.nCopies(6, worker));

        assertThat(all).allSatisfy(id -> assertThat(journeys.ofCustomer(id)).hasSize(1));
        int entered = get(one).entered() + get(other).entered();
        int refused = get(one).refused().getOrDefault("reentry:" + rule, 0)
                + get(other).refused().getOrDefault("reentry:" + rule, 0);
        assertThat(entered).isEqualTo(201);
        assertThat(refused).isEqualTo(200);
    }

    @Test
    void anEventALaunchAndARequestAtOnceLetACustomerInOnce() throws Exception {
        List<CustomerId> all = People.customers(saves, "000", 40);
        Launch launch = launches.launch("by-event-pause", over(all));
        List<Callable<Integer>> senders = new ArrayList<>();
        senders.add(() -> {
            while (get(launch).state() == State.RUNNING) {
                work.run(clock.instant());
            }
            return 0;
        });
        senders.add(() -> Contention.again(() -> customerEvents
                .record(all.stream().map(this::begins).toList())
                .recorded()
                .size()));
        for (CustomerId customer : all) {
            senders.add(() -> {
                try {
                    return (int) entrances
                            .byStaff(customer, "by-event-pause", Map.of())
                            .value();
                } catch (io.journeyloop.common.Problem refused) {
                    return refused.kind().status();
                }
            });
        }

        atOnce(senders);

        assertThat(all).allSatisfy(id -> assertThat(journeys.ofCustomer(id)).hasSize(1));
        assertThat(get(launch).refused()).doesNotContainKey(LaunchWork.FAILED);
    }

    private NewCustomerEvent begins(CustomerId customer) {
        return new NewCustomerEvent(
                "at-once-" + customer, customer, "test.begins-pause", clock.instant(), null, null, Map.of());
    }

    private LaunchRequest over(List<CustomerId> ids) {
        return new LaunchRequest(
                null, ids.stream().map(id -> customers.get(id).customerNo()).toList(), null, null, null);
    }

    private Launch get(Launch launch) throws Exception {
        return LaunchStates.of(launches, launch.id());
    }

    private List<State> launches(Launch one, Launch other) throws Exception {
        return List.of(get(one).state(), get(other).state());
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<T> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
