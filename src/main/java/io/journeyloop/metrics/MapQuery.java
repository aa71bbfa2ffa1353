package io.journeyloop.metrics;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.time.BankZone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a journey map is asked for. Days are the bank's, both ends included; null leaves a filter open.
 *
 * @param version the journey's version number; null lays all versions, touchpoint by touchpoint, on the newest model
 * @param branch null is the whole bank, or the asker's own branch where that is all they may see
 * @param segment key of a customer segment, as it is filled now
 * @param channel only the touchpoints in this channel
 */
public record MapQuery(
        String key,
        @Nullable Integer version,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String branch,
        @Nullable String segment,
        @Nullable String channel) {

    public MapQuery {
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.invalid("from", from, say("metrics.problem.period", to.toString()));
        }
    }

    /** The map of a journey over all time, versions and branches that the asker may see. */
    public static MapQuery of(String key) {
        return new MapQuery(key, null, null, null, null, null, null);
    }

    /**
     * A day as the API writes it: {@code 2026-03-02}, or an instant with offset, which means the bank's day then.
     *
     * @param text null or blank for none
     * @throws Problem (bad request) naming the field and the value
     */
    public static @Nullable LocalDate day(String field, @Nullable String text, BankZone zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text)
                    : zone.day(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            throw Problem.badRequest(field, text, say("metrics.problem.date", text, field));
        }
    }
}
