package io.journeyloop.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone in which the bank's days begin; figures by day are cut at its midnight. */
public record BankZone(ZoneId zone) {

    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
