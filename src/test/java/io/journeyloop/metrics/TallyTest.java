package io.journeyloop.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.LoggedEvent;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.persistence.CounterRow;
import io.journeyloop.metrics.persistence.DurationRow;
import io.journeyloop.metrics.persistence.GoalRow;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.time.BankZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final BankZone SHANGHAI = new BankZone(ZoneId.of("Asia/Shanghai"));
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private final Tally tally = new Tally(SHANGHAI);

    @Test
    void aFactCountsForItsBranchAndForTheBank() {
        tally.addAll(List.of(fact("001", "a", Kind.ENTERED, MORNING, MORNING)));
        assertThat(tally.counters())
                .extracting(CounterRow::branchNo, CounterRow::entered)
                .containsExactlyInAnyOrder(tuple("001", 1L), tuple("*", 1L));
    }

    @Test
    @DisplayName("what happens days later counts on the day of entrance, which begins at the bank's midnight")
    void cohortDayIsTheBanksDayOfEntrance() {
        Instant late = Instant.parse("2026-03-02T15:59:59Z");
        Instant past = Instant.parse("2026-03-02T16:00:00Z");
        tally.addAll(List.of(
                fact("001", "a", Kind.ENTERED, late, late),
                fact("001", "a", Kind.COMPLETED, late.plusSeconds(864_000), late),
                fact("001", "a", Kind.ENTERED, past, past)));
        assertThat(ofBank())
                .extracting(CounterRow::cohortDay, CounterRow::entered, CounterRow::completed)
                .containsExactly(tuple(LocalDate.of(2026, 3, 2), 1L, 1L), tuple(LocalDate.of(2026, 3, 3), 1L, 0L));
    }

    @Test
    @DisplayName("a loop: who enters twice and completes twice is two entrants, 100 %, not 200 %")
    void aLoopIsTwoEntrances() {
        Instant again = MORNING.plusSeconds(3600);
        tally.addAll(List.of(
                fact("001", "a", Kind.ENTERED, MORNING, MORNING),
                fact("001", "a", Kind.COMPLETED, MORNING.plusSeconds(60), MORNING),
                fact("001", "a", Kind.ENTERED, again, again),
                fact("001", "a", Kind.COMPLETED, again.plusSeconds(60), again)));
        assertThat(ofBank()).singleElement().satisfies(row -> {
            assertThat(row.entered()).isEqualTo(2);
            assertThat(row.completed()).isEqualTo(2);
        });
        assertThat(tally.durations())
                .filteredOn(row -> row.branchNo().equals("*"))
                .extracting(DurationRow::n, DurationRow::totalSeconds)
                .containsExactly(tuple(2L, 120L));
    }

    @Test
    void eachKindHasItsPlace() {
        tally.addAll(List.of(
                fact("001", "a", Kind.LEFT, MORNING, MORNING),
                fact("001", "a", Kind.BREAKPOINT, MORNING, MORNING),
                fact("001", "a", Kind.RECONNECTED, MORNING, MORNING),
                fact("001", "a", Kind.RECOVERED, MORNING, MORNING),
                fact("001", "a", Kind.ELSEWHERE, MORNING, MORNING),
                fact("001", "a", Kind.ELSEWHERE, MORNING, MORNING),
                fact("001", "a", Kind.LOST, MORNING, MORNING)));
        assertThat(ofBank())
                .containsExactly(
                        new CounterRow(new VersionId(7), "*", LocalDate.of(2026, 3, 2), "a", 0, 0, 1, 1, 1, 1, 2, 1));
    }

    @Test
    void whatIsTakenBackIsCountedNowhere() {
        tally.addAll(List.of(
                fact("001", "a", Kind.BREAKPOINT, MORNING, MORNING),
                fact("001", "a", Kind.RECONNECTED, MORNING, MORNING),
                fact("001", "a", Kind.ELSEWHERE, MORNING, MORNING),
                fact("001", "a", Kind.LOST, MORNING, MORNING),
                fact("001", "a", Kind.ELSEWHERE_UNDONE, MORNING.plusSeconds(60), MORNING),
                fact("001", "a", Kind.LOST_UNDONE, MORNING.plusSeconds(60), MORNING),
                fact("001", "a", Kind.BREAK_UNDONE, MORNING.plusSeconds(60), MORNING),
                fact("001", "a", Kind.RECONNECT_UNDONE, MORNING.plusSeconds(60), MORNING)));
        assertThat(ofBank())
                .containsExactly(
                        new CounterRow(new VersionId(7), "*", LocalDate.of(2026, 3, 2), "a", 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    @DisplayName(
            "a goal counts on its 24-hour day since the entry, the end of a day still in it; before the entry never")
    void theGoalHasItsDay() {
        Instant entered = MORNING;
        tally.addAll(List.of(
                fact("001", "", Kind.GOAL, entered, entered),
                fact("001", "", Kind.GOAL, entered.plus(Duration.ofDays(1)), entered),
                fact("001", "", Kind.GOAL, entered.plus(Duration.ofDays(1)).plusMillis(1), entered),
                fact("001", "", Kind.GOAL, entered.plus(Duration.ofDays(89)), entered),
                fact("001", "", Kind.GOAL, entered.minusSeconds(1), entered)));
        assertThat(tally.goals())
                .filteredOn(row -> row.branchNo().equals("*"))
                .extracting(GoalRow::goalDay, GoalRow::n)
                .containsExactly(tuple(0, 2L), tuple(1, 1L), tuple(88, 1L));
        assertThat(ofBank()).singleElement().returns(4L, CounterRow::completed);
        assertThat(tally.durations())
                .filteredOn(row -> row.branchNo().equals("*"))
                .extracting(DurationRow::n)
                .containsExactly(1L, 2L, 1L);
    }

    private List<CounterRow> ofBank() {
        return tally.counters().stream()
                .filter(row -> row.branchNo().equals("*"))
                .toList();
    }

    private static LoggedEvent fact(String branch, String touchpoint, Kind kind, Instant at, Instant enteredAt) {
        return new LoggedEvent(
                1,
                new InstanceId(1),
                new CustomerId(1L),
                new BranchNo(branch),
                new VersionId(7),
                "j",
                touchpoint,
                kind,
                at,
                enteredAt,
                "");
    }
}
