package io.journeyloop.time;

import io.journeyloop.time.WorkingHours.Kind;
import io.journeyloop.time.persistence.BankDayMapper;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the bank's own people work: working hours by kind of day, holidays and make-up workdays, all data. Deadlines
 * within the bank count these hours; what the law counts by the calendar does not come here.
 */
@Component
@Transactional(readOnly = true)
public class BusinessCalendar {

    private final BankDayMapper mapper;

    BusinessCalendar(BankDayMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * When that much working time has passed: whole days are working days, the rest working hours.
     *
     * @param zone the branch's of whoever is to do it
     */
    public Instant plus(Instant from, Duration working, ZoneId zone) {
        return hours(from, zone).plus(from, working);
    }

    /** The first instant from {@code at} on at which people work. */
    public Instant next(Instant at, ZoneId zone) {
        return hours(at, zone).next(at);
    }

    /** When people stop working on the day of that instant; empty where nobody works that day. */
    public Optional<Instant> closing(Instant at, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return span(kind(day, named(day)), day, mapper.workingHours())
                .map(span -> day.atTime(span.until()).atZone(zone).toInstant());
    }

    /** Whether people work on that day at all. */
    public boolean isWorkday(LocalDate day) {
        return span(kind(day, named(day)), day, mapper.workingHours()).isPresent();
    }

    /** The working hours from {@code from} on; two statements over small tables, however many deadlines are counted. */
    public OpenHours hours(Instant from, ZoneId zone) {
        LocalDate first = from.atZone(zone).toLocalDate().minusDays(1);
        Map<LocalDate, Kind> named = named(first);
        List<WorkingHours> known = mapper.workingHours();
        return new OpenHours(zone, day -> span(kind(day, named), day, known));
    }

    /** A make-up workday goes before a holiday of the same day. */
    private Map<LocalDate, Kind> named(LocalDate from) {
        Map<LocalDate, Kind> named = new HashMap<>();
        mapper.from(from).stream()
                .sorted(Comparator.comparing(BankDay::dayOff).reversed())
                .forEach(one -> one.days().forEach(day -> named.put(day, one.dayOff() ? Kind.HOLIDAY : Kind.WORKDAY)));
        return named;
    }

    private static Kind kind(LocalDate day, Map<LocalDate, Kind> named) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return named.getOrDefault(day, weekend ? Kind.WEEKEND : Kind.WORKDAY);
    }

    private static Optional<OpenHours.Span> span(Kind kind, LocalDate day, List<WorkingHours> known) {
        return known.stream()
                .filter(one -> one.kind() == kind && one.isInForce(day))
                .max(Comparator.comparing(WorkingHours::validFrom))
                .map(one -> new OpenHours.Span(one.opens(), one.closes()));
    }
}
