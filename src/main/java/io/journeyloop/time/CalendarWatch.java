package io.journeyloop.time;

import io.journeyloop.time.persistence.BankDayMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells in time that the calendar of holidays runs out: 60 days before the end of the last year whose holidays are
 * decreed. Work goes on meanwhile, with the days that are expected; so the state stays up and the warning is a detail
 * and, once a day, a line in the log.
 */
@Component
public class CalendarWatch implements HealthIndicator {

    static final int WARN_DAYS = 60;
    private static final Logger log = LoggerFactory.getLogger(CalendarWatch.class);
    private static final MonthDay LAST = MonthDay.of(Month.DECEMBER, 31);

    private final BankDayMapper mapper;
    private final BankZone bank;
    private final Clock clock;
    private volatile @Nullable LocalDate told;

    CalendarWatch(BankDayMapper mapper, BankZone bank, Clock clock) {
        this.mapper = mapper;
        this.bank = bank;
        this.clock = clock;
    }

    @Override
    public Health health() {
        LocalDate today = bank.day(clock.instant());
        LocalDate until = decreedUntil();
        Health.Builder health = Health.up().withDetail("holidaysDecreedUntil", String.valueOf(until));
        return runsOut(until, today)
                ? health.withDetail("warning", warn(until, today)).build()
                : health.build();
    }

    /**
     * How far the calendar reaches.
     *
     * @param decreedUntil the last day for which holidays are known by decree, null where none is known; later days are
     *     those that are expected
     * @param runsOut whether it is time to enter the next year's
     */
    public record Reach(@Nullable LocalDate decreedUntil, boolean runsOut) {}

    /** How far it reaches, seen from today. */
    public Reach reach() {
        LocalDate until = decreedUntil();
        return new Reach(until, runsOut(until, bank.day(clock.instant())));
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

    private String warn(@Nullable LocalDate until, LocalDate today) {
        String warning = "The calendar of holidays is known by decree until " + until
                + ". Enter the next year's holidays and make-up workdays (table bank_day).";
        if (!today.equals(told)) {
            told = today;
            log.warn(warning);
        }
        return warning;
    }
}
