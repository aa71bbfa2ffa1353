package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.journey.JourneyInstance.State;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.support.Models;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An event counts when it happened, however early or late it is told. */
abstract class EventTimesContract extends TwoStepsSetUp {

    @Autowired
    private CustomerEvents customerEvents;

    @BeforeEach
    void deploy() {
        Models.deploy(camunda, "early-event");
    }

    @Test
    void whatHappenedBeforeTheEntryMovesNothingAndIsNoSuccess() {
        InstanceId id = journeys.enter(customer, "two-steps", Map.of());

        tell("test.confirmed", clock.instant().minus(Duration.ofDays(730)));
        due.advance(Duration.ofHours(1));
        tell("test.confirmed", journeys.find(id).orElseThrow().enteredAt().minusSeconds(1));

        JourneyInstance open = journeys.find(id).orElseThrow();
        assertThat(open).returns(State.OPEN, JourneyInstance::state).returns(null, JourneyInstance::goalReachedAt);
        assertThat(engine.activeElements(open.businessKey())).containsExactly("wait_confirmed");
        assertThat(customerEvents.of(customer, 5)).hasSize(2);

        tell("test.confirmed", clock.instant());
        assertThat(journeys.find(id).orElseThrow().goalReachedAt()).isEqualTo(clock.instant());
    }

    @Test
    void theSecondOfTheEntryIsNoTimeBeforeIt() {
        due.advance(Duration.ofMillis(700));
        InstanceId id = journeys.enter(customer, "two-steps", Map.of());
        Instant entered = journeys.find(id).orElseThrow().enteredAt();

        tell("test.confirmed", entered.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));

        assertThat(journeys.find(id).orElseThrow().goalReachedAt()).isEqualTo(entered);
        due.advance(Duration.ofMillis(300));
    }

    @Test
    void whatIsToldLateWasCompletedWhenItHappened() {
        InstanceId id = journeys.enter(customer, "two-steps", Map.of());
        Instant happened = clock.instant().plus(Duration.ofMinutes(10));
        due.advance(Duration.ofHours(30));

        tell("test.confirmed", happened);

        assertThat(journeys.find(id).orElseThrow().goalReachedAt()).isEqualTo(happened);
        assertThat(at(id, "wait_confirmed", Kind.COMPLETED)).isEqualTo(happened);
        assertThat(at(id, "task_thank", Kind.ENTERED))
                .as("who could act before")
                .isEqualTo(clock.instant());
    }

    @Test
    void anEventBeforeItsWaitIsRememberedUntilThen() {
        InstanceId id = journeys.enter(customer, "early-event", Map.of());
        Instant happened = clock.instant().plusSeconds(39);
        due.advance(Duration.ofSeconds(40));
        tell("test.early", happened);
        assertThat(standing(id)).containsExactly("timer_hour");

        due.advance(Duration.ofHours(1));

        assertThat(standing(id)).containsExactly("gw_either");
        assertThat(journeys.find(id).orElseThrow().goalReachedAt()).isEqualTo(happened);
        assertThat(at(id, "wait_early", Kind.COMPLETED))
                .as("nothing is over before it began")
                .isEqualTo(at(id, "wait_early", Kind.ENTERED));
        assertThat(remembered(id)).isZero();
    }

    @Test
    void eachRememberedEventEndsOneWaitInItsTurn() {
        InstanceId id = journeys.enter(customer, "early-event", Map.of());
        due.advance(Duration.ofMinutes(1));
        tell("test.early", clock.instant());
        tell("test.other", clock.instant());
        tell("test.early", clock.instant());
        tell("test.brief", clock.instant());
        due.advance(Duration.ofHours(1));

        assertThat(standing(id)).as("it is an hour old by now").containsExactly("wait_brief");
        tell("test.brief", clock.instant());
        assertThat(journeys.find(id).orElseThrow().endElement()).isEqualTo("end_done");
    }

    @Test
    void onceIsOnce() {
        InstanceId id = journeys.enter(customer, "early-event", Map.of());
        due.advance(Duration.ofMinutes(1));
        NewCustomerEvent once = fact("test.early", clock.instant());
        customerEvents.record(List.of(once));
        customerEvents.record(List.of(once));
        tell("test.other", clock.instant());
        due.advance(Duration.ofHours(1));

        assertThat(standing(id)).containsExactly("wait_again");
    }

    @Test
    void whatHappenedBeforeTheEntryIsNotRemembered() {
        InstanceId id = journeys.enter(customer, "early-event", Map.of());
        tell("test.early", clock.instant().minus(Duration.ofDays(1)));
        due.advance(Duration.ofHours(2));

        assertThat(standing(id)).containsExactly("wait_early");
        assertThat(remembered(id)).isZero();
    }

    @Test
    void whatNoWaitMayUseAnyMoreIsForgotten() {
        InstanceId id = journeys.enter(customer, "early-event", Map.of());
        due.advance(Duration.ofMinutes(1));
        tell("test.brief", clock.instant());
        assertThat(remembered(id)).isEqualTo(1);

        due.advance(Duration.ofHours(1));

        assertThat(remembered(id)).isZero();
    }

    /** Many at once get into nobody's way; that none misses the other is RememberedRaceContract's. */
    @Test
    void manyTimersAndEventsAtOnceEndWithoutADeadlock() throws Exception {
        List<CustomerId> all = customers(60);
        all.forEach(one -> journeys.enter(one, "early-event", Map.of()));
        Instant happened = clock.instant().plusSeconds(1);
        List<NewCustomerEvent> told = all.stream()
                .map(one -> new NewCustomerEvent("early-" + one, one, "test.early", happened, null, null, Map.of()))
                .toList();
        Callable<Object> time = () -> due.advance(Duration.ofHours(1));
        List<Callable<Object>> both = new java.util.ArrayList<>(List.of(time));
        for (int from = 0; from < 60; from += 4) {
            List<NewCustomerEvent> some = told.subList(from, from + 4);
            both.add(() -> customerEvents.record(some));
        }

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(both)) {
                done.get();
            }
        }
        due.advance(Duration.ofMinutes(5));

        assertThat(all).allSatisfy(one -> {
            JourneyInstance instance = journeys.ofCustomer(one).getFirst();
            assertThat(engine.activeElements(instance.businessKey())).containsExactly("gw_either");
        });
    }

    /** Who told it late is not the customer's concern: it happened while the customer was in the journey. */
    @Test
    void aGoalFromBeforeTheEndIsReachedHoweverLateItIsTold() {
        InstanceId id = journeys.enter(customer, "two-steps", Map.of());
        Instant happened = clock.instant().plus(Duration.ofMinutes(10));
        due.advance(Duration.ofHours(1));
        journeys.exit(id, "test");
        Instant ended = clock.instant();
        due.advance(Duration.ofHours(1));

        tell("test.confirmed", ended.plusMillis(1));
        assertThat(journeys.find(id).orElseThrow().goalReachedAt()).isNull();
        tell("test.other", happened);
        assertThat(journeys.find(id).orElseThrow().goalReachedAt()).isNull();
        tell("test.confirmed", happened);
        tell("test.confirmed", happened.plusSeconds(1));

        JourneyInstance over = journeys.find(id).orElseThrow();
        assertThat(over)
                .returns(State.EXITED, JourneyInstance::state)
                .returns(happened, JourneyInstance::goalReachedAt);
        assertThat(log.after(0, 10_000).stream()
                        .filter(one -> one.instanceId().equals(id) && one.kind() == Kind.GOAL)
                        .map(LoggedEvent::at))
                .containsExactly(happened);
    }

    private void tell(String type, Instant occurredAt) {
        customerEvents.record(List.of(fact(type, occurredAt)));
    }

    private NewCustomerEvent fact(String type, Instant occurredAt) {
        return new NewCustomerEvent(UUID.randomUUID().toString(), customer, type, occurredAt, null, null, Map.of());
    }

    private List<String> standing(InstanceId id) {
        return engine.activeElements(Long.toString(id.value()));
    }

    private long remembered(InstanceId id) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM journey_remembered WHERE instance_id = ?", Long.class, id.value());
    }
}
