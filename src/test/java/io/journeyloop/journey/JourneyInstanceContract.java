package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerEventsRecorded;
import io.journeyloop.engine.EngineTasks;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.JourneyInstance.State;
import io.journeyloop.journey.TouchpointEvent.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

abstract class JourneyInstanceContract extends TwoStepsSetUp {

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private EngineTasks engineTasks;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anInstanceRecordsWhatTheCustomerMet() {
        InstanceId id = journeys.enter(customer, "two-steps", Map.of());
        due.advance(Duration.ofHours(3));
        happens("test.confirmed");
        finishTask(id, "thanked");

        assertThat(journeys.find(id).orElseThrow())
                .returns(State.COMPLETED, JourneyInstance::state)
                .returns("end_done", JourneyInstance::endElement)
                .satisfies(done -> assertThat(done.goalReachedAt()).isEqualTo(clock.instant()));
        assertThat(kinds(id))
                .containsExactly(
                        "JOURNEY_ENTERED",
                        "ENTERED wait_confirmed",
                        "GOAL",
                        "COMPLETED wait_confirmed",
                        "ENTERED task_thank",
                        "COMPLETED task_thank",
                        "JOURNEY_ENDED");
        LoggedEvent completed = events(id).stream()
                .filter(event ->
                        event.kind() == Kind.COMPLETED && event.touchpoint().equals("wait_confirmed"))
                .findFirst()
                .orElseThrow();
        assertThat(Duration.between(completed.enteredAt(), completed.at())).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aTimerThatFiresLeavesTheTouchpoint() {
        InstanceId id = journeys.enter(customer, "two-steps", Map.of());
        due.advance(Duration.ofDays(6));

        assertThat(journeys.find(id).orElseThrow().endElement()).isEqualTo("end_late");
        assertThat(kinds(id)).contains("LEFT wait_confirmed").doesNotContain("COMPLETED wait_confirmed");
    }

    @Test
    void aCustomerWhoLeavesHasNotPassed() {
        InstanceId id = journeys.enter(customer, "two-steps", Map.of());
        happens("test.confirmed");
        finishTask(id, "left");

        assertThat(kinds(id))
                .contains("LEFT task_thank", "BREAKPOINT task_thank")
                .doesNotContain("COMPLETED task_thank");
    }

    @Test
    void whoIsInAJourneyCantEnterItAgain() {
        journeys.enter(customer, "two-steps", Map.of());

        assertThatThrownBy(() -> journeys.enter(customer, "two-steps", Map.of()))
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
                    assertThat(refused.value()).isEqualTo("after-exit");
                });
    }

    @Test
    void aRowOfOursAndAProcessStartRollBackTogether() {
        int before = rows("journey_instance");
        int running = rows("ACT_RU_EXECUTION");
        transaction.executeWithoutResult(status -> {
            journeys.enter(customer, "two-steps", Map.of());
            status.setRollbackOnly();
        });

        assertThat(rows("journey_instance")).isEqualTo(before);
        assertThat(rows("ACT_RU_EXECUTION")).isEqualTo(running);
    }

    @Test
    void anExitFromOutsideIsNoCompletion() {
        InstanceId id = journeys.enter(customer, "two-steps", Map.of());
        journeys.exit(id, "test");

        assertThat(journeys.find(id).orElseThrow().state()).isEqualTo(State.EXITED);
        assertThat(kinds(id)).contains("LEFT wait_confirmed", "JOURNEY_ENDED");
        assertThat(engine.activeElements(Long.toString(id.value()))).isEmpty();
    }

    private void happens(String type) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(new CustomerEventsRecorded(List.of(
                new CustomerEvent("e" + System.nanoTime(), customer, type, clock.instant(), null, null, Map.of())))));
    }

    private void finishTask(InstanceId id, String outcome) {
        String task = camunda.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(Long.toString(id.value()))
                .singleResult()
                .getId();
        engineTasks.complete(task, Map.ofEntries(ProcessVariables.OUTCOME.with(outcome)));
    }

    private List<String> kinds(InstanceId id) {
        return events(id).stream()
                .map(event -> (event.kind() + " " + event.touchpoint()).trim())
                .toList();
    }

    private int rows(String table) {
        Integer n = jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
        return n == null ? 0 : n;
    }
}
