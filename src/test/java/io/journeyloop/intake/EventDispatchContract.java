package io.journeyloop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.Consents;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Purpose;
import io.journeyloop.customer.UndeliveredEvents;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.support.Api;
import io.journeyloop.support.Models;
import io.journeyloop.support.StatementCounter;
import io.journeyloop.support.TestCustomers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Events are kept at once and delivered in groups: in order, each once, and what fails holds up nobody else. */
abstract class EventDispatchContract {

    /** More than are delivered before the answer. */
    private static final int MANY = 60;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Engine engine;

    @Autowired
    private DueWorks due;

    @Autowired
    private EventDispatch dispatch;

    @Autowired
    private UndeliveredEvents undeliveredEvents;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Consents consents;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private StatementCounter statements;

    private Api api = new Api(0);

    private record Waiting(Customer customer, InstanceId instance) {}

    @BeforeEach
    void begin() {
        api = new Api(port);
        Models.deploy(camunda, "telling");
        jdbc.update("DELETE FROM undelivered_event");
    }

    @Test
    void manyAreAnsweredAtOnceAndMoveTheirJourneysSoonAfter() throws Exception {
        List<Waiting> all = waiting(MANY, Map.of("broken", false));
        send(all, "first");
        assertThat(all).allSatisfy(one -> assertThat(at(one)).containsExactly("wait_first"));
        assertThat(undelivered()).isEqualTo(MANY);
        due.runAll();
        assertThat(all).allSatisfy(one -> assertThat(at(one)).containsExactly("wait_second"));
        assertThat(undelivered()).isZero();
    }

    @Test
    void aFewHaveMovedTheirJourneysWhenTheAnswerComes() throws Exception {
        List<Waiting> one = waiting(1, Map.of("broken", false));
        send(one, "first");
        assertThat(at(one.getFirst())).containsExactly("wait_second");
    }

    /** The second event alone waits behind the first, which stands in an earlier call. */
    @Test
    void aCustomersEventsAreDeliveredInTheOrderInWhichTheyCame() throws Exception {
        List<Waiting> all = waiting(MANY, Map.of("broken", false));
        send(all, "first");
        send(all, "second");
        send(all.subList(0, 1), "first");
        assertThat(at(all.getFirst()))
                .as("delivered with one that is delivered at once")
                .containsExactly("task_thank");
        due.runAll();
        assertThat(all).allSatisfy(one -> assertThat(at(one)).containsExactly("task_thank"));
    }

    @Test
    void theOldestEventOfACustomerIsClaimedFirst() throws Exception {
        List<Waiting> all = waiting(MANY, Map.of("broken", false));
        send(all, "first");
        send(all, "second");
        CustomerId customer = all.getFirst().customer().id();
        transactions.executeWithoutResult(
                transaction -> undeliveredEvents.deliver(undeliveredEvents.claimOf(Set.of(customer), 1)));
        assertThat(jdbc.queryForList(
                        "SELECT event_id FROM undelivered_event WHERE customer_id = ?", String.class, customer.value()))
                .singleElement()
                .asString()
                .startsWith("telling.second");
    }

    @Test
    void whoseJourneyCannotMoveOnIsAskedAgainLaterAndHoldsUpNobodyElse() throws Exception {
        List<Waiting> all = new ArrayList<>(waiting(MANY, Map.of("broken", false)));
        Waiting stuck = waiting(1, Map.of()).getFirst();
        all.add(MANY / 2, stuck);
        send(all, "first");
        send(all, "second");
        due.runAll();
        assertThat(all.stream().filter(one -> one != stuck))
                .allSatisfy(one -> assertThat(at(one)).containsExactly("task_thank"));
        assertThat(at(stuck)).containsExactly("wait_first");
        assertThat(undelivered()).as("both of the one who is stuck").isEqualTo(2);
        assertThat(api.get("/api/v1/events/waiting", "cx1").json().path("stuck").asInt())
                .isEqualTo(1);

        camunda.getRuntimeService().setVariable(processOf(stuck), "broken", false);
        assertThat(dispatch.run(clock.instant()))
                .as("not before its pause is over")
                .isZero();
        due.advance(Duration.ofSeconds(11));
        assertThat(at(stuck)).containsExactly("task_thank");
        assertThat(undelivered()).isZero();
    }

    /** Else a message could go out between its arrival and its delivery. */
    @Test
    void aRefusalAmongManyHoldsBeforeTheAnswer() throws Exception {
        List<Waiting> all = waiting(MANY, Map.of("broken", false));
        CustomerId refusing = all.getLast().customer().id();
        assertThat(consents.allows(refusing, Purpose.MARKETING, "sms")).isTrue();
        send(all.subList(0, MANY - 1), "telling.first", all.subList(MANY - 1, MANY), "contact.refused");
        assertThat(consents.allows(refusing, Purpose.MARKETING, "sms")).isFalse();
        assertThat(undelivered()).isEqualTo(MANY - 1);
    }

    /** Sixteen lanes are sixteen groups at most, however many events there are. */
    @Test
    void statementsAreTheGroupsAndNotTheEvents() throws Exception {
        int few = statements(60);
        int many = statements(160);
        assertThat(many - few).as("for a hundred further events").isLessThan(50);
    }

    private int statements(int count) throws Exception {
        send(waiting(count, Map.of("broken", false)), "first");
        return statements
                .of(() -> {
                    due.runAll();
                    return count;
                })
                .size();
    }

    private List<Waiting> waiting(int count, Map<String, Object> context) {
        return IntStream.range(0, count)
                .mapToObj(i -> customers.inBranch("001"))
                .map(customer -> new Waiting(customer, journeys.enter(customer.id(), "telling", context)))
                .toList();
    }

    private void send(List<Waiting> whose, String what) throws Exception {
        send(whose, "telling." + what, List.of(), "");
    }

    private void send(List<Waiting> some, String type, List<Waiting> others, String other) throws Exception {
        List<Map<String, Object>> events =
                Stream.concat(events(some, type), events(others, other)).toList();
        assertThat(api.json("/api/v1/events", "cx1", events)
                        .json()
                        .path("accepted")
                        .asInt())
                .isEqualTo(events.size());
    }

    private Stream<Map<String, Object>> events(List<Waiting> whose, String type) {
        return whose.stream()
                .map(one -> Map.of(
                        "id",
                        type + "-" + one.instance() + "-" + System.nanoTime(),
                        "customerNo",
                        one.customer().customerNo(),
                        "type",
                        type,
                        "occurredAt",
                        clock.instant().toString()));
    }

    private List<String> at(Waiting one) {
        return engine.activeElements(one.instance().businessKey());
    }

    private String processOf(Waiting one) {
        return camunda.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(one.instance().businessKey())
                .singleResult()
                .getId();
    }

    private int undelivered() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM undelivered_event", Integer.class);
    }
}
