package io.journeyloop.time;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * That the calendar of holidays runs out, as a detail of health (which stays up) and, once a day, as a line in the log.
 * It says what it last read and reads anew beside the call: with the database away, health must answer at once.
 */
@Component
class CalendarHealth implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(CalendarHealth.class);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final CalendarWatch watch;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile CalendarWatch.@Nullable Coverage known;
    private volatile long readAt;
    private @Nullable LocalDate told;

    CalendarHealth(CalendarWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        CalendarWatch.Coverage last = known;
        if ((last == null || System.nanoTime() - readAt > FRESH.toNanos()) && reading.compareAndSet(false, true)) {
            Thread.ofVirtual().name("calendar-health").start(this::readOnce);
        }
        if (last == null) {
            return Health.up().build();
        }
        Health.Builder health = Health.up().withDetail("holidaysDecreedUntil", String.valueOf(last.decreedUntil()));
        return last.runsOut() ? health.withDetail("warning", warning(last)).build() : health.build();
    }

    private void readOnce() {
        try {
            read();
        } finally {
            reading.set(false);
        }
    }

    /** Reads how far the calendar reaches, and tells where it runs out. */
    void read() {
        CalendarWatch.Coverage reach = watch.reach();
        known = reach;
        readAt = System.nanoTime();
        LocalDate today = watch.today();
        if (reach.runsOut() && !today.equals(told)) {
            told = today;
            log.warn(warning(reach));
        }
    }

    private static String warning(CalendarWatch.Coverage reach) {
        return "The calendar of holidays is known by decree until " + reach.decreedUntil()
                + ". Enter the next year's holidays and make-up workdays (table bank_day).";
    }
}
