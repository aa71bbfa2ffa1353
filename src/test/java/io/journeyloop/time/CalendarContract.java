package io.journeyloop.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped calendar: holidays, make-up workdays, working hours. */
abstract class CalendarContract {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private BankDays days;

    @Autowired
    private CalendarWatch watch;

    @Autowired
    private CalendarHealth health;

    @Autowired
    private JourneyClock clock;

    @Test
    void workdaysAreTheWeeksLessHolidaysPlusMakeUpDays() {
        assertThat(isWorkday("2026-03-02")).as("a Monday").isTrue();
        assertThat(isWorkday("2026-03-07")).as("a Saturday").isFalse();
        assertThat(isWorkday("2026-02-14"))
                .as("a Saturday made up for the Spring Festival")
                .isTrue();
        assertThat(isWorkday("2026-02-15")).as("the festival's first day").isFalse();
        assertThat(isWorkday("2026-02-23")).as("its last day, a Monday").isFalse();
        assertThat(isWorkday("2026-02-24")).as("the day after").isTrue();
    }

    @Test
    void deadlinesPassOverHolidaysAndUseMakeUpDays() {
        assertThat(calendar.plus(local("2026-02-13T17:00"), Duration.ofHours(4), SHANGHAI))
                .as("Friday, and the Saturday after is worked")
                .isEqualTo(local("2026-02-14T12:00"));
        assertThat(calendar.plus(local("2026-02-14T17:00"), Duration.ofHours(4), SHANGHAI))
                .as("nine days of festival")
                .isEqualTo(local("2026-02-24T12:00"));
        assertThat(calendar.plus(local("2026-02-18T23:59"), Duration.ofHours(2), SHANGHAI))
                .as("begun on a holiday")
                .isEqualTo(local("2026-02-24T11:00"));
        assertThat(calendar.next(local("2026-10-07T10:00"), SHANGHAI)).isEqualTo(local("2026-10-08T09:00"));
    }

    @Test
    void theHolidayOfTheDayOneAsksAboutIsKnownAlsoOnItsLastDay() {
        assertThat(days.daysOff(LocalDate.parse("2026-10-01"))).contains(LocalDate.parse("2026-10-01"));
        assertThat(days.daysOff(LocalDate.parse("2026-10-07")))
                .contains(LocalDate.parse("2026-10-07"))
                .doesNotContain(LocalDate.parse("2026-10-08"), LocalDate.parse("2026-10-10"));
        assertThat(days.daysOff(LocalDate.parse("2026-10-08"))).first().isEqualTo(LocalDate.parse("2027-01-01"));
    }

    @Test
    void holidaysOf2027AreThereAsExpectedAndTheWarningComesInTime() {
        assertThat(days.daysOff(LocalDate.parse("2027-01-01")))
                .contains(LocalDate.parse("2027-02-05"), LocalDate.parse("2027-02-08"), LocalDate.parse("2027-10-03"));
        assertThat(watch.decreedUntil()).isEqualTo(LocalDate.parse("2026-12-31"));
        assertThat(CalendarWatch.runsOut(watch.decreedUntil(), LocalDate.parse("2026-11-01")))
                .isFalse();
        assertThat(CalendarWatch.runsOut(watch.decreedUntil(), LocalDate.parse("2026-11-02")))
                .isTrue();
        health.read();
        assertThat(health.health().getDetails()).doesNotContainKey("warning");
        Instant before = clock.instant();
        clock.fix(local("2026-11-27T10:00"));
        health.read();
        assertThat(health.health().getDetails()).containsKey("warning");
        clock.fix(before);
    }

    private boolean isWorkday(String day) {
        return calendar.isWorkday(LocalDate.parse(day));
    }

    private static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(SHANGHAI).toInstant();
    }
}
