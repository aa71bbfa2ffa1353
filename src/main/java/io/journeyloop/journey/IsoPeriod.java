package io.journeyloop.journey;

import java.time.Duration;
import java.time.Period;

/**
 * ISO 8601 durations as models write them: {@code PT30M}, {@code P7D}, {@code P90DT12H}, and with the calendar's
 * words {@code P6M}, {@code P1Y}, counted as 30 and 365 days.
 */
public final class IsoPeriod {

    private IsoPeriod() {}

    /** The duration of an ISO 8601 text; throws DateTimeParseException where it is none. */
    public static Duration parse(String text) {
        int time = text.indexOf('T');
        String date = time < 0 ? text : text.substring(0, time);
        Duration days = Duration.ZERO;
        if (date.length() > 1) {
            Period period = Period.parse(date);
            days = Duration.ofDays(period.getYears() * 365L + period.getMonths() * 30L + period.getDays());
        }
        return time < 0 ? days : days.plus(Duration.parse("PT" + text.substring(time + 1)));
    }
}
