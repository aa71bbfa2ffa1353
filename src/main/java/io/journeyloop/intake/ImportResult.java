package io.journeyloop.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import came to; its parts are flat in JSON.
 *
 * @param rejected the first {@value #LISTED} lines not taken
 * @param rejectedTotal how many were not taken in all
 * @param list the key of the list of these customers, to launch a journey over; null for complaints
 * @param numbersMadeFrom where the file has no numbers: how the ones made for its lines begin; they follow from the
 *     file's content and the line's place, so that the same file again means the same customers
 * @param remarks what to know of lines that were taken, such as a consent that a refusal of the customer outranks
 * @param eventsJoined events that came before these customers, had waited for them, and are theirs now
 * @param note what to know about it; null where there is nothing
 */
public record ImportResult(
        @JsonUnwrapped Counts counts,
        List<Rejection> rejected,
        long rejectedTotal,
        @Nullable String list,
        @Nullable String numbersMadeFrom,
        @Nullable String note,
        @JsonUnwrapped FileForm file,
        List<Rejection> remarks,
        long eventsJoined) {

    /** Every line read was created, updated, known already (complaints) or rejected. */
    public record Counts(long read, long created, long updated, long duplicates) {}

    /** As what the file was read. */
    public record FileForm(String encoding, String separator, Reading reading) {}

    /**
     * How the file was read where it could be read several ways.
     *
     * @param otherwise the encoding it could have as well; null where there is no doubt
     * @param names where there is doubt: some of its names as they were read
     * @param decimal {@code point} or {@code comma}; null where nothing in the file tells
     * @param dates {@code day-first} or {@code month-first}; null where nothing in the file tells
     */
    public record Reading(
            @Nullable String otherwise, List<String> names, @Nullable String decimal, @Nullable String dates) {}

    /** How many rejected lines are listed at most. */
    public static final int LISTED = 1000;

    public long read() {
        return counts.read();
    }

    public long created() {
        return counts.created();
    }

    public long updated() {
        return counts.updated();
    }

    public long duplicates() {
        return counts.duplicates();
    }
}
