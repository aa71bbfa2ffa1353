package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.customer.RecordedEvents;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.JourneyInstance.State;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.Models;
import io.journeyloop.support.People;
import io.journeyloop.support.StatementCounter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An event by whose name a journey begins lets the customer enter it. */
abstract class EventEntryContract {

    private static final String BEGINS = "test.begins";
    private static int counted;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Engine engine;

    @Autowired
    private Journeys journeys;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private Clock clock;

    @Autowired
    private Findings findings;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private CustomerSaves saves;

    private CustomerId customer;

    @BeforeEach
    void deploy() {
        Models.deploy(camunda, "by-event");
        Models.deploy(camunda, "awaits-begin");
        customer = People.customer(saves, "000");
    }

    @Test
    void theCustomerEntersAtTheEventsStart() {
        NewCustomerEvent begins = new NewCustomerEvent(
                "begins-an-hour-ago",
                customer,
                BEGINS,
                clock.instant().minusSeconds(3600),
                null,
                null,
                Map.of("product", "debit", "mood", "good", "reference", "6222 0212 3456 7890"));
        report(begins);

        JourneyInstance entered = only(customer, "by-event");
        assertThat(entered.state()).isEqualTo(State.OPEN);
        assertThat(entered.branchNo()).isEqualTo(new BranchNo("000"));
        assertThat(entered.enteredAt())
                .as("when it happened, not when it was told")
                .isEqualTo(begins.occurredAt());
        assertThat(entered.goalReachedAt())
                .as("what began it is not its success")
                .isNull();
        assertThat(engine.activeElements(entered.businessKey())).containsExactly("wait_again");
        assertThat(historic(entered).getStartActivityId()).isEqualTo("start_begins");
        assertThat(engine.variable(entered.businessKey(), "product")).isEqualTo("debit");
        assertThat(engine.variable(entered.businessKey(), "mood"))
                .as("not asked for")
                .isNull();
        assertThat(engine.variable(entered.businessKey(), "reference"))
                .as("the number of a card")
                .isNull();
    }

    @Test
    void theSameEventTwiceIsOneEntry() {
        NewCustomerEvent once = fact(customer, Map.of());

        report(once, once);
        RecordedEvents again = report(once);

        assertThat(again.recorded()).isEmpty();
        assertThat(only(customer, "by-event").state()).isEqualTo(State.OPEN);
    }

    @Test
    void whereTheRuleForbidsItNothingBeginsAndTheFactIsKept() {
        InstanceId inside = journeys.enter(customer, "by-event", Map.of());

        RecordedEvents result = report(fact(customer, Map.of()));

        assertThat(result.recorded()).hasSize(1);
        assertThat(customerEvents.of(customer, 5)).extracting("type").containsExactly(BEGINS);
        // it waited for that very event and has ended by it, but who was inside when it came doesn't enter by it
        assertThat(only(customer, "by-event"))
                .returns(inside, JourneyInstance::id)
                .returns(State.COMPLETED, JourneyInstance::state);

        report(fact(customer, Map.of()));
        assertThat(journeys.ofCustomer(customer)).hasSize(2);
    }

    @Test
    void historyThatIsLoadedBeginsNothing() {
        Instant week = clock.instant().minus(Duration.ofDays(7));
        report(new NewCustomerEvent("begins-old", customer, BEGINS, week.minusMillis(1), null, null, Map.of()));
        assertThat(journeys.ofCustomer(customer)).isEmpty();
        assertThat(customerEvents.of(customer, 5)).extracting("type").containsExactly(BEGINS);

        report(new NewCustomerEvent("begins-just", customer, BEGINS, week, null, null, Map.of()));
        assertThat(only(customer, "by-event").state()).isEqualTo(State.OPEN);
    }

    @Test
    void oneEventMovesOneJourneyAndBeginsAnother() {
        InstanceId moved = journeys.enter(customer, "awaits-begin", Map.of());

        report(fact(customer, Map.of()));

        assertThat(journeys.find(moved).orElseThrow())
                .returns(State.COMPLETED, JourneyInstance::state)
                .returns("end_again", JourneyInstance::endElement);
        assertThat(only(customer, "by-event").state()).isEqualTo(State.OPEN);
    }

    @Test
    void aLaterEventOfTheSameBatchMovesWhatTheFirstBegan() {
        report(fact(customer, Map.of()), fact(customer, Map.of()));

        JourneyInstance done = only(customer, "by-event");
        assertThat(done.state()).isEqualTo(State.COMPLETED);
        assertThat(done.goalReachedAt()).isNotNull();
    }

    @Test
    void staffAndLaunchesStillEnterByThePlainStart() {
        InstanceId id = journeys.enter(customer, "by-event", Map.of());

        assertThat(historic(journeys.find(id).orElseThrow()).getStartActivityId())
                .isEqualTo("start_staff");
    }

    @Test
    void nobodyEntersWithoutBeingACustomer() {
        report(fact(new CustomerId(Long.MAX_VALUE), Map.of()));

        assertThat(journeys.ofCustomer(new CustomerId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void twoSendersAtOnceLetACustomerEnterOnce() throws Exception {
        List<CustomerId> customers = People.customers(saves, "000", 20);
        Callable<RecordedEvents> sender = () -> customerEvents.record(
                customers.stream().map(one -> fact(one, Map.of())).toList());
        try (var senders = Executors.newFixedThreadPool(2)) {
            for (var answer : senders.invokeAll(Collections.nCopies(2, sender))) {
                assertThat(answer.get().recorded()).hasSize(20);
            }
        }
        assertThat(customers).allSatisfy(one -> assertThat(journeys.ofCustomer(one))
                .extracting(JourneyInstance::key)
                .containsExactly("by-event"));
    }

    @Test
    void thousandsEnterInOneCall() throws Exception {
        List<NewCustomerEvent> many = new ArrayList<>();
        People.customers(saves, "000", 1000).forEach(one -> many.add(fact(one, Map.of("product", "debit"))));
        long before = System.nanoTime();
        List<String> run = statements.of(() -> customerEvents.record(many));

        assertThat(run.stream().filter("InstanceMapper.insertFree"::equals)).hasSize(5);
        assertThat(run.stream().filter("InstanceMapper.lastEntries"::equals)).hasSize(1);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
        assertThat(many)
                .allSatisfy(one ->
                        assertThat(only(one.customerId(), "by-event").state()).isEqualTo(State.OPEN));
    }

    @Test
    void anEventBeginsOneProcess() throws IOException {
        String other = Files.readString(Path.of("src/test/resources/models/by-event.bpmn"))
                .replace("\"by-event\"", "\"another\"");

        assertThat(findings.check(other.getBytes(StandardCharsets.UTF_8)))
                .anyMatch(one -> one.rule().equals("start.event-taken")
                        && one.element().equals("start_begins")
                        && one.arguments().equals(List.of(BEGINS, "by-event")));
    }

    private RecordedEvents report(NewCustomerEvent... all) {
        return customerEvents.record(List.of(all));
    }

    private NewCustomerEvent fact(CustomerId customerId, Map<String, String> attributes) {
        int number = counter();
        Instant at = clock.instant().plusMillis(number);
        return new NewCustomerEvent("begins-" + number, customerId, BEGINS, at, null, null, attributes);
    }

    private static synchronized int counter() {
        return ++counted;
    }

    private JourneyInstance only(CustomerId customerId, String key) {
        List<JourneyInstance> all = journeys.ofCustomer(customerId).stream()
                .filter(one -> one.key().equals(key))
                .toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private HistoricProcessInstance historic(JourneyInstance instance) {
        return camunda.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(instance.businessKey())
                .singleResult();
    }
}
