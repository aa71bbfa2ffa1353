package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.Customer;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.metrics.JourneyFigures;
import io.journeyloop.metrics.MapQuery;
import io.journeyloop.support.OtherZone;
import io.journeyloop.time.BankDays;
import io.journeyloop.worklist.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** What stops the clock of a patience, at its boundaries; the clock goes on from test to test. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class HoldsContract extends BackWorld {

    @Autowired
    private JourneyFigures figures;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    private BankDays days;

    @Test
    @Order(1)
    void anAppointmentStopsTheClockUntilItTakesPlace() {
        Customer customer = customers.inBranch("001");
        InstanceId instance = waiting(customer, "message");
        Instant entered = clock.instant();
        due.advance(Duration.ofMinutes(30));
        Instant meets = entered.plus(Duration.ofHours(5));
        tell(customer, "appointment.booked", Map.of("at", meets.toString()));
        due.advance(MINUTE);
        assertThat(as("rm1", () -> breakpoints.waiting(customer.id())))
                .singleElement()
                .returns(new Hold(meets, Hold.Reason.APPOINTMENT), WaitingTouchpoint::hold)
                .returns(meets.plus(Duration.ofMinutes(30)), WaitingTouchpoint::dueAt);

        goTo(meets.plus(Duration.ofMinutes(29)));
        assertThat(internal.of(instance)).isEmpty();
        due.advance(MINUTE);
        assertThat(internal.of(instance)).hasSize(1);
    }

    @Test
    @Order(2)
    void aTouchpointEnteredWhileAnAppointmentIsBookedWaitsForIt() {
        Customer customer = customers.inBranch("001");
        Instant meets = clock.instant().plus(Duration.ofHours(3));
        tell(customer, "appointment.booked", Map.of("at", meets.toString()));
        InstanceId instance = waiting(customer, "message");
        goTo(meets.plus(Duration.ofMinutes(59)));
        assertThat(internal.of(instance)).isEmpty();
        due.advance(MINUTE);
        assertThat(internal.of(instance)).hasSize(1);
    }

    @Test
    @Order(2)
    void whoIsLawfullyHeldIsInNoDenominator() {
        long before = elapsed();
        Customer customer = customers.inBranch("001");
        Instant meets = clock.instant().plus(Duration.ofHours(3));
        tell(customer, "appointment.booked", Map.of("at", meets.toString()));
        waiting(customer, "message");
        due.advance(Duration.ofHours(2));
        assertThat(elapsed()).isEqualTo(before);
        goTo(meets.plus(Duration.ofHours(1)));
        assertThat(elapsed()).isEqualTo(before + 1);
    }

    private long elapsed() {
        return as("cx1", () -> figures.map(MapQuery.of("back"), Locale.ENGLISH)).touchpoints().stream()
                .filter(one -> one.id().equals("wait_message"))
                .findFirst()
                .orElseThrow()
                .breaks()
                .patienceElapsed();
    }

    @Test
    @Order(3)
    void aCancelledAppointmentLetsTheClockRunOn() {
        Customer customer = customers.inBranch("001");
        InstanceId instance = waiting(customer, "message");
        due.advance(Duration.ofMinutes(20));
        tell(
                customer,
                "appointment.booked",
                Map.of("at", clock.instant().plus(Duration.ofDays(2)).toString()));
        due.advance(Duration.ofHours(2));
        tell(customer, "appointment.cancelled", Map.of());
        due.advance(Duration.ofMinutes(39));
        assertThat(internal.of(instance)).isEmpty();
        due.advance(MINUTE);
        assertThat(internal.of(instance)).hasSize(1);
    }

    @Test
    @Order(4)
    void anotherAppointmentTakesThePlaceOfTheFirst() {
        Customer customer = customers.inBranch("001");
        InstanceId instance = waiting(customer, "message");
        tell(
                customer,
                "appointment.booked",
                Map.of("at", clock.instant().plus(Duration.ofDays(3)).toString()));
        due.advance(Duration.ofMinutes(10));
        tell(
                customer,
                "appointment.booked",
                Map.of("at", clock.instant().plus(Duration.ofHours(1)).toString()));
        due.advance(Duration.ofMinutes(119));
        assertThat(internal.of(instance)).isEmpty();
        due.advance(MINUTE);
        assertThat(internal.of(instance)).hasSize(1);
    }

    @Test
    @Order(5)
    void anAppointmentWithoutATimeAndOneInThePastHoldNothing() {
        Customer customer = customers.inBranch("001");
        InstanceId instance = waiting(customer, "message");
        tell(customer, "appointment.booked", Map.of("at", "tomorrow"));
        tell(
                customer,
                "appointment.booked",
                Map.of("at", clock.instant().minus(MINUTE).toString()));
        due.advance(Duration.ofHours(1));
        assertThat(internal.of(instance)).hasSize(1);
    }

    @Test
    @Order(6)
    void anAppointmentMadeAfterTheBreakpointIsShownWithIt() {
        Customer customer = customers.inBranch("001");
        Breakpoint broken = broken(customer, "message");
        Instant meets = clock.instant().plus(Duration.ofHours(1));
        tell(customer, "appointment.booked", Map.of("at", meets.toString()));
        assertThat(as("rm1", () -> breakpoints.openOf(customer.id())))
                .filteredOn(row -> row.breakpoint().id().equals(broken.id()))
                .singleElement()
                .returns(new Hold(meets, Hold.Reason.APPOINTMENT), BreakpointRow::hold);
    }

    /** Qingming 2026 is Saturday 4 to Monday 6 April: of the day's patience 14 hours are spent on Friday. */
    @Test
    @Order(7)
    void aBankHolidayDoesntCountWherePeopleOfTheBankAreNeeded() {
        goTo(Instant.parse("2026-04-03T02:00:00Z"));
        Customer customer = customers.inBranch("001");
        InstanceId instance = waiting(customer, "branch");
        InstanceId app = waiting(customers.inBranch("001"), "message");
        goTo(Instant.parse("2026-04-04T02:00:00Z"));
        assertThat(internal.of(instance)).isEmpty();
        assertThat(internal.of(app)).hasSize(1);
        assertThat(as("rm1", () -> breakpoints.waiting(customer.id())))
                .singleElement()
                .returns(new Hold(Instant.parse("2026-04-04T16:00:00Z"), Hold.Reason.HOLIDAY), WaitingTouchpoint::hold)
                .returns(Instant.parse("2026-04-07T02:00:00Z"), WaitingTouchpoint::dueAt);

        goTo(Instant.parse("2026-04-07T01:59:00Z"));
        assertThat(internal.of(instance)).isEmpty();
        due.advance(MINUTE);
        assertThat(internal.of(instance)).hasSize(1);
    }

    /** National Day is 1 to 7 October: the last second before midnight counts, the first after it does not. */
    @Test
    @Order(8)
    void thePatienceThatEndsAtMidnightBeforeAHolidayIsOverThen() {
        goTo(Instant.parse("2026-09-29T16:00:00Z"));
        InstanceId ends = waiting(customers.inBranch("001"), "branch");
        due.advance(MINUTE);
        InstanceId held = waiting(customers.inBranch("001"), "branch");
        goTo(Instant.parse("2026-09-30T16:00:00Z"));
        assertThat(internal.of(ends)).hasSize(1);
        goTo(Instant.parse("2026-10-07T16:00:00Z"));
        assertThat(internal.of(held)).isEmpty();
        due.advance(MINUTE);
        assertThat(internal.of(held)).hasSize(1);
    }

    /** Mid-Autumn 2027 is Wednesday 15 September: whoever comes on that day spends no patience before the 16th. */
    @Test
    @Order(10)
    void whoeverEntersOnAHolidaySpendsNothingOfIt() {
        goTo(Instant.parse("2027-09-15T02:00:00Z"));
        InstanceId instance = waiting(customers.inBranch("001"), "branch");

        goTo(Instant.parse("2027-09-16T15:59:00Z"));
        assertThat(internal.of(instance)).isEmpty();
        due.advance(MINUTE);
        assertThat(internal.of(instance)).hasSize(1);
    }

    /** Qingming 2027 is Monday 5 April: where the branch is in New York it is that day there, and ends 12 hours later. */
    @Test
    @Order(9)
    void aHolidayIsTheDayOfTheBranchAndNotOfTheHeadOffice() {
        try (OtherZone newYork = new OtherZone(jdbc, "002", "America/New_York")) {
            // 22:00 of the holiday in New York, and by UTC the day after it.
            goTo(Instant.parse("2027-04-06T02:00:00Z"));
            InstanceId instance = arrived(customers.inBranch("002"), "branch");
            Task greet = internalTasks.openOf(instance).getFirst();
            as("manager2", () -> worklist.complete(greet.id(), "greeted", Map.of()));
            goTo(Instant.parse("2027-04-07T03:59:00Z"));
            assertThat(internal.of(instance)).isEmpty();
            due.advance(MINUTE);
            assertThat(internal.of(instance)).hasSize(1);
        }
    }

    @Test
    @Order(11)
    void chinas2026HasThirtyThreeDaysOffAndSixMakeUpWorkdays() {
        assertThat(days.daysOff(LocalDate.of(2026, 1, 1)).headSet(LocalDate.of(2027, 1, 1)))
                .hasSize(33)
                .contains(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 10, 7))
                .doesNotContain(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 10, 10));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM bank_day WHERE day_off = FALSE", Integer.class))
                .isEqualTo(6);
    }
}
