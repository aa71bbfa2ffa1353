package io.journeyloop.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.time.JourneyClock;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.Worklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The hall of branch 001, empty at first, and what those who work in it do. */
abstract class HallSetUp {

    static final String JOURNEY = "hall";

    @Autowired
    ProcessEngine camunda;

    @Autowired
    Hall hall;

    @Autowired
    Reception reception;

    @Autowired
    Visits visits;

    @Autowired
    VisitBriefs briefs;

    @Autowired
    Worklist worklist;

    @Autowired
    Journeys journeys;

    @Autowired
    CustomerEvents customerEvents;

    @Autowired
    TestCustomers customers;

    @Autowired
    CurrentStaff current;

    @Autowired
    StaffDirectory directory;

    @Autowired
    JourneyClock clock;

    @Autowired
    DueWorks dueWorks;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void anEmptyHall() {
        Models.deploy(camunda, "hall");
        jdbc.update("DELETE FROM hall_visit");
        jdbc.update("DELETE FROM visit_code");
        clock.fix(CleanSlate.START);
    }

    VisitId receive(String person, Customer customer) {
        return as(person, () -> reception.receive(ReceiveRequest.customer(customer.customerNo())));
    }

    VisitId begun(String person, Customer customer) {
        VisitId visit = receive(person, customer);
        begin(person, visit);
        return visit;
    }

    void begin(String person, VisitId visit) {
        run(person, () -> visits.begin(visit, JOURNEY));
    }

    boolean begin(VisitId visit) {
        visits.begin(visit, JOURNEY);
        return true;
    }

    boolean leave(VisitId visit) {
        visits.leave(visit);
        return true;
    }

    void finish(String person, VisitId visit, String outcome) {
        Task task = as(person, () -> hall.get(visit)).tasks().getFirst();
        Map<String, Object> form =
                outcome.equals("left") || task.formFields().isEmpty() ? Map.of() : Map.of("need", "savings");
        as(person, () -> worklist.complete(task.id(), outcome, form));
    }

    void fact(Customer customer, String type, Map<String, String> attributes) {
        customerEvents.record(List.of(new NewCustomerEvent(
                UUID.randomUUID().toString(), customer.id(), type, clock.instant(), "app", null, attributes)));
    }

    List<HallRow> here(String person) {
        return as(person, () -> hall.here(null));
    }

    HallVisit visit(VisitId id) {
        return as("lobby1", () -> hall.get(id)).visit();
    }

    JourneyInstance instance(VisitId visit) {
        InstanceId id = visit(visit).instanceId();
        return journeys.find(Objects.requireNonNull(id)).orElseThrow();
    }

    /** Lets both run at the same moment, each in a thread of its own; what each gave or threw. */
    static List<Object> atOnce(Callable<?> one, Callable<?> another) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Object> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> both = new ArrayList<>();
            for (Callable<?> work : List.of(one, another)) {
                both.add(threads.submit(() -> {
                    start.await();
                    try {
                        return work.call();
                    } catch (Problem refused) {
                        return refused;
                    }
                }));
            }
            for (Future<Object> each : both) {
                results.add(each.get());
            }
        }
        return results;
    }

    void refused(String person, Supplier<?> work, Problem.Kind kind, String named) {
        assertThatThrownBy(() -> as(person, work)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.field() + " " + problem.getMessage() + " " + problem.next(Locale.ENGLISH))
                    .contains(named);
        });
    }

    void run(String person, Runnable work) {
        as(person, () -> {
            work.run();
            return true;
        });
    }

    <T extends @Nullable Object> T as(String person, Supplier<T> work) {
        return current.as(directory.find(person).orElseThrow(), work);
    }
}
