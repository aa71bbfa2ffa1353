package io.journeyloop.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What time it is for the bank: now, and which day that is in the bank's zone. */
@Component
public class BankClock {

    private final Clock clock;
    private final BankZone zone;

    BankClock(Clock clock, BankZone zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return zone.day(now());
    }

    public BankZone zone() {
        return zone;
    }
}
