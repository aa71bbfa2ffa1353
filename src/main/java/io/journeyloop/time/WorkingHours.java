package io.journeyloop.time;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When the bank's own people work on one kind of day.
 *
 * @param validUntil the first day that no longer counts; null until further notice
 */
public record WorkingHours(
        Kind kind, LocalDate validFrom, @Nullable LocalDate validUntil, LocalTime opens, LocalTime closes) {

    /** Days that have the same hours. A make-up workday is a workday. */
    public enum Kind {
        WORKDAY,
        WEEKEND,
        HOLIDAY
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
    }
}
