package io.journeyloop.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.InternalBreakpoints;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.support.OtherZone;
import io.journeyloop.worklist.InternalTasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How visits end: with the journey, by leaving, and with the day of the branch. */
abstract class HallEndsContract extends HallSetUp {

    @Autowired
    private InternalBreakpoints internal;

    @Autowired
    private InternalTasks internalTasks;

    @Test
    void aLeavingOutcomeEndsTheVisitAndNotTheJourney() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        finish("lobby1", visit, "left");
        assertThat(visit(visit)).returns(VisitEndReason.LEFT, HallVisit::leaving);
        assertThat(instance(visit).state()).isEqualTo(JourneyInstance.State.OPEN);
        assertThat(here("lobby1")).isEmpty();
    }

    @Test
    void whoIsSeenLeavingLeavesByTheJourneysOwnOutcomeWhoeverHasTheTask() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        finish("lobby1", visit, "welcomed");
        run("lobby1", () -> visits.handOver(visit, "rm1", "savings"));

        run("teller1", () -> visits.leave(visit));

        assertThat(visit(visit)).returns(VisitEndReason.LEFT, HallVisit::leaving);
        assertThat(internal.of(instance(visit).id()))
                .singleElement()
                .returns("task_advise", Breakpoint::touchpoint)
                .returns(Breakpoint.Kind.ABANDONED, Breakpoint::kind);
        refused("lobby1", () -> leave(visit), Problem.Kind.CONFLICT, "over");
    }

    @Test
    void theEndOfTheJourneyEndsTheVisit() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        finish("lobby1", visit, "only-asks");
        assertThat(visit(visit)).returns(VisitEndReason.DONE, HallVisit::leaving);
    }

    @Test
    void whereNothingIsLeftInTheBranchTheVisitIsOver() {
        Customer customer = customers.inBranch("001");
        VisitId visit = begun("lobby1", customer);
        finish("lobby1", visit, "welcomed");
        finish("rm1", visit, "advised");
        HallRow row = as("lobby1", () -> hall.get(visit));
        assertThat(row.waitsFor()).containsExactly("wait_opened");
        assertThat(row.visit().isHere()).isTrue();

        fact(customer, "hall.opened", Map.of());

        assertThat(visit(visit)).returns(VisitEndReason.DONE, HallVisit::leaving);
        assertThat(instance(visit).state()).isEqualTo(JourneyInstance.State.OPEN);
    }

    @Test
    void theDayEndsWhatItBegan() {
        VisitId visit = receive("lobby1", customers.inBranch("001"));
        fact(customers.inBranch("001"), "visit.booked", Map.of("at", "2026-03-02T16:00:00+08:00"));
        dueWorks.advance(Duration.ofHours(9));
        assertThat(visit(visit).isHere()).as("18:00 in the branch").isTrue();
        dueWorks.advance(Duration.ofMinutes(30));
        assertThat(visit(visit)).returns(VisitEndReason.DAY_OVER, HallVisit::leaving);
        assertThat(visit(visit).leftAt()).isEqualTo("2026-03-02T10:30:00Z");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM hall_visit WHERE leaving = 'NO_SHOW'", Long.class))
                .isEqualTo(1);
    }

    /** The hours of the branch are data: on a day without any, the day itself ends the visit. */
    @Test
    void onADayWithoutHoursMidnightEndsIt() {
        dueWorks.advance(Duration.ofDays(5));
        VisitId visit = receive("lobby1", customers.inBranch("001"));
        dueWorks.advance(Duration.ofHours(14));
        assertThat(visit(visit).isHere()).isTrue();
        dueWorks.advance(Duration.ofHours(2));
        assertThat(visit(visit).leftAt()).isEqualTo("2026-03-07T16:00:00Z");
    }

    /** Three in the afternoon of a Monday in New York, where Shanghai has Tuesday already. */
    @Test
    void aHallKeepsTheDayOfItsBranchAndClosesByItsClock() {
        try (OtherZone newYork = new OtherZone(jdbc, "002", "America/New_York")) {
            clock.fix(Instant.parse("2026-03-02T20:00:00Z"));
            fact(customers.inBranch("002"), "visit.booked", Map.of("at", "2026-03-02T16:30:00"));
            fact(customers.inBranch("002"), "visit.booked", Map.of("at", "2026-03-03T00:30:00"));
            VisitId visit = receive("manager2", customers.inBranch("002"));
            assertThat(as("manager2", () -> hall.expected(null)))
                    .singleElement()
                    .satisfies(row -> assertThat(row.visit().expectedAt()).isEqualTo("2026-03-02T21:30:00Z"));

            dueWorks.advance(Duration.ofMinutes(3 * 60 + 29));
            assertThat(as("manager2", () -> hall.get(visit)).visit().isHere())
                    .as("18:29")
                    .isTrue();
            dueWorks.advance(Duration.ofMinutes(1));
            assertThat(as("manager2", () -> hall.get(visit)).visit())
                    .returns(VisitEndReason.DAY_OVER, HallVisit::leaving)
                    .returns(Instant.parse("2026-03-02T23:30:00Z"), HallVisit::leftAt);
        }
    }

    @Test
    void whatIsOpenForAVisitEndsWithItAsIfTheCustomerHadLeft() {
        Customer customer = customers.inBranch("001");
        VisitId visit = begun("lobby1", customer);
        finish("lobby1", visit, "welcomed");
        InstanceId instance = visit(visit).instanceId();
        assertThat(internalTasks.openOf(instance)).isNotEmpty();

        dueWorks.advance(Duration.ofMinutes(9 * 60 + 31));

        assertThat(visit(visit)).returns(VisitEndReason.DAY_OVER, HallVisit::leaving);
        assertThat(internalTasks.openOf(instance)).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT occurred_at FROM touchpoint_event WHERE instance_id = ? AND kind = 'ABANDONED'",
                        java.sql.Timestamp.class,
                        instance.value()))
                .hasSize(1);
    }
}
