package io.journeyloop.contact;

import io.journeyloop.engine.DueWorks;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A time at which every channel is lawful. */
final class Noon {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Noon() {}

    /** Lets time pass until it is noon of the next day. */
    static Instant ofTheNextDay(DueWorks due, JourneyClock clock) {
        Instant noon = clock.instant()
                .atZone(SHANGHAI)
                .toLocalDate()
                .plusDays(1)
                .atTime(12, 0)
                .atZone(SHANGHAI)
                .toInstant();
        due.advance(Duration.between(clock.instant(), noon));
        return clock.instant();
    }
}
