package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.engine.Engine;
import io.journeyloop.engine.EngineTasks;
import io.journeyloop.journey.DrawnFollowUps;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.metrics.JourneyFigures;
import io.journeyloop.metrics.MapFigures.TouchpointFigures;
import io.journeyloop.metrics.MapQuery;
import io.journeyloop.support.Models;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Five customers in a journey that draws its own follow-ups; each figure is counted by hand.
 *
 * <pre>
 * 0:00  A, B, C, D, E enter "visit" (patience 30 min)
 * 0:10  A and B finish the visit; C leaves
 * 0:20  A opens and activates
 * 0:30  D and E are breakpoints of "visit"
 * 0:40  D leaves after all: the same breakpoint, now abandoned; E finishes the visit: recovered
 * 1:10  B and C are breakpoints of "opened" (patience 1 h);   1:40  so are D and E
 * 1:50  D's journey instance is ended from outside: both breakpoints lost
 * 2:10  the model calls B and C: they are followed up, C at "visit" as well;   2:40  so is E
 * 3:00  B, C and E open: recovered, C at "visit" as well
 * 4:00  B, C and E run out of patience at "activated" at the same moment as the model's help begins
 * 5:00  B activates: recovered, over
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithMockUser(username = "cx", roles = "CX_MANAGER")
abstract class DrawnFollowUpContract {

    @Autowired
    private InternalBreakpoints internal;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Engine engine;

    @Autowired
    private EngineTasks engineTasks;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JourneyModels models;

    @Autowired
    private JourneyFigures figures;

    @Autowired
    private DueWorks due;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private InstanceId b;
    private InstanceId c;
    private InstanceId d;
    private InstanceId e;

    @BeforeAll
    void walk() {
        Models.deploy(camunda, "drawn");
        InstanceId a = enter();
        b = enter();
        c = enter();
        d = enter();
        e = enter();
        after(10);
        finish(a, "done");
        finish(b, "done");
        finish(c, "left");
        after(10);
        happens(a, "drawn.opened");
        happens(a, "drawn.activated");
        after(20);
        finish(d, "left");
        finish(e, "done");
        after(70);
        journeys.exit(d, "test");
        after(70);
        for (InstanceId one : List.of(b, c, e)) {
            happens(one, "drawn.opened");
        }
        after(60);
        after(60);
        happens(b, "drawn.activated");
    }

    @Test
    @DisplayName(
            "visit: 5 entered, 3 completed, 3 breakpoints (C, D, E), 1 followed up (C), 1 recovered (E), C went on elsewhere, D lost")
    void whoLeavesIsOneBreakpointAndIsFollowedUpByWhatTheModelDraws() {
        TouchpointFigures visit = figures("task_visit");
        assertThat(visit.throughput().entered()).isEqualTo(5);
        assertThat(visit.throughput().completed()).isEqualTo(3);
        assertThat(visit.throughput().left()).isEqualTo(2);
        assertThat(visit.breaks().breakpoints()).isEqualTo(3);
        assertThat(visit.breaks().breakpointRate()).isEqualTo(3 / 5.0);
        assertThat(visit.breaks().reconnected()).isEqualTo(1);
        assertThat(visit.breaks().recovered()).isEqualTo(1);
        assertThat(visit.breaks().elsewhere()).isEqualTo(1);
        assertThat(visit.breaks().lost()).isEqualTo(1);
        assertThat(visit.breaks().recoverable()).isZero();
        assertThat(at(c, "task_visit"))
                .returns(Breakpoint.Kind.ABANDONED, Breakpoint::kind)
                .returns(Status.ELSEWHERE, Breakpoint::status);
        assertThat(at(d, "task_visit"))
                .returns(Breakpoint.Kind.ABANDONED, Breakpoint::kind)
                .returns(Status.LOST, Breakpoint::status);
        assertThat(at(e, "task_visit"))
                .returns(Breakpoint.Kind.HANDOVER, Breakpoint::kind)
                .returns(Status.RECOVERED, Breakpoint::status);
    }

    @Test
    @DisplayName("opened: 5 entered, 4 completed, 4 breakpoints (B, C, D, E), 3 followed up, 3 recovered, 1 lost")
    void aTimerOnTheTouchpointThatLeadsToATaskFollowsUpThoughTheTaskIsNoTouchpoint() {
        TouchpointFigures opened = figures("wait_opened");
        assertThat(opened.throughput().entered()).isEqualTo(5);
        assertThat(opened.throughput().completed()).isEqualTo(4);
        assertThat(opened.breaks().breakpoints()).isEqualTo(4);
        assertThat(opened.breaks().reconnected()).isEqualTo(3);
        assertThat(opened.breaks().recovered()).isEqualTo(3);
        assertThat(opened.breaks().recoverable()).isZero();
        Breakpoint followed = at(b, "wait_opened");
        assertThat(Duration.between(followed.enteredAt(), followed.reconnectStartedAt()))
                .isEqualTo(Duration.ofHours(2));
        assertThat(followed.followUp()).isNull();
    }

    @Test
    @DisplayName("activated: 4 entered, 2 completed, 3 breakpoints followed up as they arise, 1 recovered, 2 open")
    void aFollowUpAtTheVeryMomentOfTheBreakpointCountsToo() {
        TouchpointFigures activated = figures("wait_activated");
        assertThat(activated.throughput().entered()).isEqualTo(4);
        assertThat(activated.throughput().completed()).isEqualTo(2);
        assertThat(activated.breaks().breakpoints()).isEqualTo(3);
        assertThat(activated.breaks().reconnected()).isEqualTo(3);
        assertThat(activated.breaks().recovered()).isEqualTo(1);
        assertThat(activated.breaks().recoverable()).isEqualTo(2);
        assertThat(at(b, "wait_activated").status()).isEqualTo(Status.RECOVERED);
        assertThat(at(c, "wait_activated").status()).isEqualTo(Status.RECONNECTING);
    }

    @Test
    void eachIsFollowedUpAndRecoveredOnce() {
        assertThat(jdbc.queryForList(
                        "SELECT kind FROM touchpoint_event WHERE instance_id = ? AND touchpoint = 'task_visit' AND kind"
                                + " IN ('BREAKPOINT', 'RECONNECTED', 'RECOVERED', 'ELSEWHERE', 'LOST') ORDER BY id",
                        String.class,
                        c.value()))
                .containsExactly("BREAKPOINT", "RECONNECTED", "ELSEWHERE");
        assertThat(internal.of(d)).hasSize(2).allMatch(one -> one.status() == Status.LOST);
    }

    @Test
    void theMapShowsNoElementThatIsNoTouchpoint() {
        assertThat(map().stream().map(TouchpointFigures::id))
                .containsExactlyInAnyOrder("task_visit", "wait_opened", "wait_activated", "task_help");
    }

    @Test
    void theShippedFirstVisitSaysHowItFollowsUp() {
        DrawnFollowUps drawn = models.latestMap("first-visit").followUps();
        Set<String> digital = Set.of("task_send_digital_link", "task_digital_call");
        Set<String> open = Set.of("task_send_open_link", "task_open_call");
        Set<String> sorry = Set.of("task_sorry");
        // Whoever left may open the account online meanwhile, and is then followed up by what comes next.
        Set<String> either =
                Set.of("task_send_open_link", "task_open_call", "task_send_digital_link", "task_digital_call");
        assertThat(drawn.onElapsed())
                .containsOnly(
                        Map.entry("task_greet", sorry),
                        Map.entry("task_needs", sorry),
                        Map.entry("wait_account_opened", open),
                        Map.entry("wait_app_activated", digital),
                        Map.entry("wait_wecom_added", digital),
                        Map.entry("wait_quickpay_bound", digital));
        assertThat(drawn.onAbandoned())
                .containsOnly(
                        Map.entry("task_greet", either),
                        Map.entry("task_needs", either),
                        Map.entry("task_take_rating", either),
                        Map.entry("task_decline", either),
                        Map.entry("task_tell_down", either),
                        Map.entry("task_go_digital", digital));
        assertThat(drawn.milestones().get("task_needs"))
                .containsExactlyInAnyOrder("wait_account_opened", "wait_app_activated");
        assertThat(drawn.milestones().get("task_go_digital")).containsExactly("wait_app_activated");
    }

    private TouchpointFigures figures(String touchpoint) {
        return map().stream()
                .filter(one -> one.id().equals(touchpoint))
                .findFirst()
                .orElseThrow();
    }

    private List<TouchpointFigures> map() {
        return figures.map(new MapQuery("drawn", null, null, null, null, null, null), Locale.ENGLISH)
                .touchpoints();
    }

    private Breakpoint at(InstanceId instance, String touchpoint) {
        List<Breakpoint> found = internal.of(instance).stream()
                .filter(one -> one.touchpoint().equals(touchpoint))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private InstanceId enter() {
        return journeys.enter(null, "drawn", Map.of());
    }

    private void after(int minutes) {
        due.advance(Duration.ofMinutes(minutes));
    }

    private void finish(InstanceId instance, String outcome) {
        String task = camunda.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(Long.toString(instance.value()))
                .taskDefinitionKey("task_visit")
                .singleResult()
                .getId();
        transaction.executeWithoutResult(status -> engineTasks.complete(task, Map.of("outcome", outcome)));
    }

    private void happens(InstanceId instance, String message) {
        assertThat(engine.correlate(Long.toString(instance.value()), message, Map.of()))
                .isEqualTo(1);
    }
}
