package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.metrics.MapFigures.TouchpointFigures;
import io.journeyloop.support.People;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happened in time and is told late: the event has its own time, and there was no breakpoint. Patience: an hour. */
abstract class ToldLateContract extends ReturnFiguresSetUp {

    @Autowired
    private Breakpoints breakpoints;

    @Autowired
    private CustomerSaves customers;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private JourneyClock clock;

    ToldLateContract() {
        super("patience");
    }

    @Test
    @DisplayName("done after 50 minutes, told after 3 hours: no breakpoint, no follow-up, 50 minutes in the touchpoint")
    void inTimeAndToldLateIsTakenBack() {
        TouchpointFigures before = figures("wait_task");
        CustomerId customer = customer();
        InstanceId instance = journeys.enter(customer, "patience", Map.of("how", "task"));
        Instant entered = clock.instant();
        due.advance(Duration.ofHours(1));
        assertThat(figures("wait_task").breaks().breakpoints())
                .isEqualTo(before.breaks().breakpoints() + 1);
        assertThat(figures("wait_task").breaks().reconnected())
                .isEqualTo(before.breaks().reconnected() + 1);
        due.advance(Duration.ofHours(2));
        told(customer, entered.plus(Duration.ofMinutes(50)));

        assertThat(internal.of(instance)).singleElement().returns(Status.TAKEN_BACK, Breakpoint::status);
        assertThat(engine.activeElements(Long.toString(instance.value()))).containsExactly("wait_end");
        TouchpointFigures after = figures("wait_task");
        assertThat(after.breaks().breakpoints()).isEqualTo(before.breaks().breakpoints());
        assertThat(after.breaks().reconnected()).isEqualTo(before.breaks().reconnected());
        assertThat(after.breaks().recovered()).isEqualTo(before.breaks().recovered());
        assertThat(after.throughput().completed()).isEqualTo(before.throughput().completed() + 1);
        assertThat(after.breaks().recoverable()).isEqualTo(before.breaks().recoverable());
        assertThat(completedAt(instance)).isEqualTo(entered.plus(Duration.ofMinutes(50)));
        assertThat(breakpoints
                        .counts(BreakpointQuery.of(java.util.Set.of(), 0, 1).inJourney("patience"))
                        .get(Status.TAKEN_BACK))
                .isZero();
    }

    @Test
    @DisplayName("done after 61 minutes, told after 3 hours: a breakpoint, recovered when it was done")
    void lateAndToldLaterIsRecoveredWhenItHappened() {
        CustomerId customer = customer();
        InstanceId instance = journeys.enter(customer, "patience", Map.of("how", "none"));
        Instant entered = clock.instant();
        due.advance(Duration.ofHours(3));
        told(customer, entered.plus(Duration.ofMinutes(61)));
        assertThat(internal.of(instance))
                .singleElement()
                .returns(Status.RECOVERED, Breakpoint::status)
                .satisfies(one -> assertThat(one.closedAt()).isAfterOrEqualTo(one.detectedAt()));
        assertThat(completedAt(instance)).isEqualTo(entered.plus(Duration.ofMinutes(61)));
    }

    @Test
    void theMomentBeforeThePatienceIsOverIsInTimeAndItsEndIsNot() {
        CustomerId customer = customer();
        InstanceId instance = journeys.enter(customer, "patience", Map.of("how", "none"));
        Instant entered = clock.instant();
        CustomerId other = customer();
        InstanceId otherInstance = journeys.enter(other, "patience", Map.of("how", "none"));
        due.advance(Duration.ofHours(2));
        told(customer, entered.plus(Duration.ofHours(1)).minusMillis(1));
        told(other, entered.plus(Duration.ofHours(1)));
        assertThat(internal.of(instance)).singleElement().returns(Status.TAKEN_BACK, Breakpoint::status);
        assertThat(internal.of(otherInstance)).singleElement().returns(Status.RECOVERED, Breakpoint::status);
    }

    @Test
    @DisplayName("done after 50 minutes, told after the journey has ended: neither broken nor lost")
    void inTimeAndToldAfterTheEndIsTakenBack() {
        TouchpointFigures before = figures("wait_task");
        CustomerId customer = customer();
        InstanceId instance = journeys.enter(customer, "patience", Map.of("how", "task"));
        Instant entered = clock.instant();
        due.advance(Duration.ofHours(2));
        journeys.exit(instance, "test");
        due.advance(Duration.ofHours(1));
        assertThat(figures("wait_task"))
                .returns(before.breaks().breakpoints() + 1, one -> one.breaks().breakpoints())
                .returns(before.breaks().lost() + 1, one -> one.breaks().lost());

        told(customer, entered.plus(Duration.ofHours(1)));
        assertThat(internal.of(instance)).singleElement().returns(Status.LOST, Breakpoint::status);
        told(customer, entered.plus(Duration.ofMinutes(50)));
        told(customer, entered.plus(Duration.ofMinutes(51)));

        assertThat(internal.of(instance)).singleElement().returns(Status.TAKEN_BACK, Breakpoint::status);
        assertThat(figures("wait_task"))
                .returns(before.breaks().breakpoints(), one -> one.breaks().breakpoints())
                .returns(before.breaks().lost(), one -> one.breaks().lost())
                .returns(before.breaks().reconnected(), one -> one.breaks().reconnected())
                .returns(before.breaks().recoverable(), one -> one.breaks().recoverable());
    }

    private void told(CustomerId customer, Instant occurredAt) {
        customerEvents.record(List.of(new NewCustomerEvent(
                UUID.randomUUID().toString(), customer, "test.passed", occurredAt, null, null, Map.of())));
    }

    private Instant completedAt(InstanceId instance) {
        return jdbc.queryForObject(
                        "SELECT occurred_at FROM touchpoint_event WHERE instance_id = ? AND kind = 'COMPLETED'",
                        java.time.LocalDateTime.class,
                        instance.value())
                .toInstant(java.time.ZoneOffset.UTC);
    }

    private CustomerId customer() {
        return People.customer(customers, "001");
    }
}
