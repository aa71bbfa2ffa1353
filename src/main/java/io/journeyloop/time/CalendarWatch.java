package io.journeyloop.time;

import io.journeyloop.time.persistence.BankDayMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells in time that the calendar of holidays runs out: 60 days before the end of the last year whose holidays are
 * decreed. Work goes on meanwhile, with the days that are expected.
 */
@Component
public class CalendarWatch {

    static final int WARN_DAYS = 60;
    private static final MonthDay LAST = MonthDay.of(Month.DECEMBER, 31);

    private final BankDayMapper mapper;
    private final BankZone bank;
    private final Clock clock;

    CalendarWatch(BankDayMapper mapper, BankZone bank, Clock clock) {
        this.mapper = mapper;
        this.bank = bank;
        this.clock = clock;
    }

    /**
     * How far the calendar reaches.
     *
     * @param decreedUntil the last day for which holidays are known by decree, null where none is known; later days are
     *     those that are expected
     * @param runsOut whether it is time to enter the next year's
     */
    public record Coverage(@Nullable LocalDate decreedUntil, boolean runsOut) {}

    /** How far it reaches, seen from today. */
    public Coverage reach() {
        LocalDate until = decreedUntil();
        return new Coverage(until, runsOut(until, today()));
    }

    /** Today in the bank's zone. */
    LocalDate today() {
        return bank.day(clock.instant());
    }

    /** The last day for which holidays are known by decree; null where none is known. */
    @Nullable
    LocalDate decreedUntil() {
        LocalDate last = mapper.lastDecreed();
        return last == null ? null : LAST.atYear(last.getYear());
    }

    static boolean runsOut(@Nullable LocalDate until, LocalDate today) {
        return until == null || until.isBefore(today.plusDays(WARN_DAYS));
    }
}
