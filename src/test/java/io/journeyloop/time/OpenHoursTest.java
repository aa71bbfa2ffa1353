package io.journeyloop.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final OpenHours CALLS = OpenHours.daily(SHANGHAI, LocalTime.of(9, 0), LocalTime.of(20, 0));
    private static final OpenHours WEEKDAYS = new OpenHours(
            SHANGHAI,
            day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                    ? Optional.empty()
                    : Optional.of(new OpenHours.Span(LocalTime.of(9, 0), LocalTime.of(18, 0))));

    @ParameterizedTest(name = "at {0} one may call from {1} until {2}")
    @CsvSource({
        "2026-03-02T08:59:59.999, 2026-03-02T09:00, 2026-03-02T20:00",
        "2026-03-02T09:00:00, 2026-03-02T09:00, 2026-03-02T20:00",
        "2026-03-02T19:59:59.999, 2026-03-02T19:59:59.999, 2026-03-02T20:00",
        "2026-03-02T20:00:00, 2026-03-03T09:00, 2026-03-03T20:00",
    })
    void hoursAreHalfOpen(String at, String from, String until) {
        assertThat(CALLS.next(local(at))).isEqualTo(local(from));
        assertThat(CALLS.until(local(at))).isEqualTo(local(until));
        assertThat(CALLS.isOpen(local(at))).isEqualTo(at.substring(0, 16).equals(from.substring(0, 16)));
    }

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        // 2 March 2026 is a Monday.
        "2026-03-02T10:00, PT4H, 2026-03-02T14:00",
        "2026-03-02T16:00, PT2H, 2026-03-02T18:00",
        "2026-03-02T16:00, PT4H, 2026-03-03T11:00",
        "2026-03-02T23:59, PT1H, 2026-03-03T10:00",
        "2026-03-06T17:30, PT1H, 2026-03-09T09:30",
        "2026-03-07T12:00, PT8H, 2026-03-09T17:00",
        "2026-03-02T10:00, P1D, 2026-03-03T10:00",
        "2026-03-06T10:00, P1D, 2026-03-09T10:00",
        "2026-03-06T23:00, P1D, 2026-03-10T09:00",
        "2026-03-06T16:00, PT28H, 2026-03-10T11:00",
        "2026-03-02T10:00, PT0S, 2026-03-02T10:00",
    })
    void deadlinesCountHoursInWhichPeopleWork(String from, Duration length, String due) {
        assertThat(WEEKDAYS.plus(local(from), length)).isEqualTo(local(due));
    }

    @Test
    void whereTheClocksArePutForwardTheDayIsShorterAndItsHoursStayWhereTheyAre() {
        OpenHours night = OpenHours.daily(NEW_YORK, LocalTime.of(1, 0), LocalTime.of(4, 0));
        Instant one = LocalDateTime.parse("2026-03-08T01:00").atZone(NEW_YORK).toInstant();
        assertThat(Duration.between(one, night.until(one))).isEqualTo(Duration.ofHours(2));
        assertThat(night.plus(one, Duration.ofHours(3)))
                .isEqualTo(
                        LocalDateTime.parse("2026-03-09T02:00").atZone(NEW_YORK).toInstant());
    }

    @Test
    void whereTheClocksArePutBackTheHourThatComesTwiceCountsTwice() {
        OpenHours night = OpenHours.daily(NEW_YORK, LocalTime.of(0, 30), LocalTime.of(3, 0));
        Instant begins =
                LocalDateTime.parse("2026-11-01T00:30").atZone(NEW_YORK).toInstant();
        assertThat(Duration.between(begins, night.until(begins))).isEqualTo(Duration.ofMinutes(210));
        assertThat(night.plus(begins, Duration.ofMinutes(210))).isEqualTo(night.until(begins));
    }

    /** New York puts its clocks forward on 8 March 2026 and back on 1 November: days of 23 and of 25 hours. */
    @ParameterizedTest(name = "{1} after {0} in New York is {2}, {3} later")
    @CsvSource({
        "2026-03-07T10:00, P1D, 2026-03-08T10:00, PT23H",
        "2026-03-07T10:00, PT26H, 2026-03-08T12:00, PT25H",
        "2026-10-31T10:00, P1D, 2026-11-01T10:00, PT25H",
        "2026-10-31T10:00, PT26H, 2026-11-01T12:00, PT27H",
        "2026-10-31T19:00, PT2H, 2026-11-01T10:00, PT16H",
        "2026-03-07T19:00, PT2H, 2026-03-08T10:00, PT14H",
    })
    void aDayIsADayWhereTheClocksChange(LocalDateTime from, Duration length, LocalDateTime due, Duration passed) {
        OpenHours calls = OpenHours.daily(NEW_YORK, LocalTime.of(9, 0), LocalTime.of(20, 0));
        Instant begins = from.atZone(NEW_YORK).toInstant();
        Instant ends = calls.plus(begins, length);
        assertThat(ends).isEqualTo(due.atZone(NEW_YORK).toInstant());
        assertThat(Duration.between(begins, ends)).isEqualTo(passed);
    }

    @Test
    void aCalendarWithoutAnyHoursIsToldAndNotSearchedForEver() {
        OpenHours none = new OpenHours(SHANGHAI, day -> Optional.empty());
        assertThatThrownBy(() -> none.next(local("2026-03-02T10:00"))).hasMessageContaining("mend the calendar");
    }

    private static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(SHANGHAI).toInstant();
    }
}
