package io.journeyloop.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import came to. Every line read was created, updated, known already (complaints) or rejected.
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
        long read,
        long created,
        long updated,
        long duplicates,
        List<Rejection> rejected,
        long rejectedTotal,
        @Nullable String list,
        @Nullable String numbersMadeFrom,
        @Nullable String note,
        String encoding,
        String separator,
        Reading reading,
        List<Rejection> remarks,
        long eventsJoined) {

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
}
