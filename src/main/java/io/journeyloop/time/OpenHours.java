package io.journeyloop.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;

/**
 * Spans of a day in which something may be done, in one zone: half-open, from the first minute to the one that no longer
 * counts. Clocks that are put forward or back change how long a span lasts, never when it begins by the wall clock.
 *
 * @param day the span of a day; empty where the day has none
 */
public record OpenHours(ZoneId zone, Function<LocalDate, Optional<Span>> day) {

    /** The longest rest that is looked across: more days in a row without hours are a mistake of the calendar. */
    private static final int LONGEST_REST = 60;

    /** One day's hours, within the day. */
    public record Span(LocalTime from, LocalTime until) {}

    private record Open(Instant from, Instant until) {}

    /** The same hours every day. */
    public static OpenHours daily(ZoneId zone, LocalTime from, LocalTime until) {
        Optional<Span> span = Optional.of(new Span(from, until));
        return new OpenHours(zone, day -> span);
    }

    public boolean isOpen(Instant at) {
        return next(at).equals(at);
    }

    /** The first instant from {@code at} on within the hours. */
    public Instant next(Instant at) {
        Instant from = open(at).from();
        return from.isAfter(at) ? from : at;
    }

    /** The end of the hours that {@link #next} lies in; exclusive. */
    public Instant until(Instant at) {
        return open(at).until();
    }

    /**
     * The instant by which that much time within the hours has passed. Whole days of 24 hours are days that have hours,
     * at the same time of day; what is over is counted in hours. {@code PT28H} on a Friday at 16:00 with 09:00–18:00 on
     * workdays is Monday 16:00 and four more: Tuesday 11:00.
     */
    public Instant plus(Instant from, Duration length) {
        Instant at = afterDays(next(from), length.toDays());
        Duration left = length.minusDays(length.toDays());
        while (!left.isZero()) {
            Open open = open(at);
            Instant begins = open.from().isAfter(at) ? open.from() : at;
            Duration room = Duration.between(begins, open.until());
            if (left.compareTo(room) <= 0) {
                return begins.plus(left);
            }
            left = left.minus(room);
            at = open.until();
        }
        return at;
    }

    private Instant afterDays(Instant from, long days) {
        ZonedDateTime local = from.atZone(zone);
        LocalDate date = local.toLocalDate();
        for (long passed = 0; passed < days; passed++) {
            date = dayWithHours(date.plusDays(1));
        }
        if (days == 0) {
            return from;
        }
        Span span = day.apply(date).orElseThrow();
        LocalTime time = local.toLocalTime();
        LocalTime within = time.isBefore(span.from()) ? span.from() : time.isAfter(span.until()) ? span.until() : time;
        return date.atTime(within).atZone(zone).toInstant();
    }

    private LocalDate dayWithHours(LocalDate from) {
        return from.datesUntil(from.plusDays(LONGEST_REST))
                .filter(one -> day.apply(one).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No hours on any day from " + from + " on for " + LONGEST_REST + " days: mend the calendar."));
    }

    /** The hours that {@code at} lies in, or the next ones. */
    private Open open(Instant at) {
        LocalDate date = dayWithHours(at.atZone(zone).toLocalDate());
        Open open = on(date);
        return at.isBefore(open.until()) ? open : on(dayWithHours(date.plusDays(1)));
    }

    private Open on(LocalDate date) {
        Span span = day.apply(date).orElseThrow();
        return new Open(
                date.atTime(span.from()).atZone(zone).toInstant(),
                date.atTime(span.until()).atZone(zone).toInstant());
    }
}
