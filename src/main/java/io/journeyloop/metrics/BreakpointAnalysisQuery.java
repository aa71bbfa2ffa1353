package io.journeyloop.metrics;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a journey breaks is asked for. Days are the bank's days of entrance, both ends included.
 *
 * @param version the journey's version number; null takes all versions together
 * @param from null: {@value #DAYS} days up to {@code to}
 * @param to null: today
 * @param branch null is the whole bank, or the asker's own branch where that is all they may see
 */
public record BreakpointAnalysisQuery(
        String key,
        @Nullable Integer version,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String branch) {

    /** How many days are looked at where nothing is said. */
    public static final int DAYS = 30;

    public BreakpointAnalysisQuery {
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.invalid("from", from, say("metrics.problem.period", to.toString()));
        }
    }
}
