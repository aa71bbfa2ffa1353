package io.journeyloop.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Days as a calendar on the wall counts them; the one way in which days to a deadline are counted. */
public final class CalendarDays {

    private CalendarDays() {}

    /** Days of that zone's calendar left, 0 on the last day, negative once it has passed. */
    public static long left(Instant now, Instant deadline, ZoneId zone) {
        return ChronoUnit.DAYS.between(
                now.atZone(zone).toLocalDate(), deadline.atZone(zone).toLocalDate());
    }
}
