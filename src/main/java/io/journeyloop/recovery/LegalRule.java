package io.journeyloop.recovery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many days regulation gives for a kind of complaint.
 *
 * @param kind {@code simple}, {@code complex} or {@code extension}
 * @param days calendar days after the day of receipt
 * @param validFrom first day of receipt for which it holds
 * @param validTo last one, inclusive; null while no end is known
 */
public record LegalRule(String kind, int days, LocalDate validFrom, @Nullable LocalDate validTo) {

    /** Whether it holds for a complaint received on that day. */
    public boolean holds(LocalDate received) {
        return !received.isBefore(validFrom) && (validTo == null || !received.isAfter(validTo));
    }
}
