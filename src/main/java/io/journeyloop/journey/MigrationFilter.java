package io.journeyloop.journey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which open journey instances of a version are to be moved; null is no restriction.
 *
 * @param touchpoint where they stand now
 * @param enteredFrom the earliest entry
 * @param enteredUntil entered before that instant
 * @param after only journey instances with a higher id: the {@code next} of the answer before
 * @param limit at most that many, 1–{@value #AT_MOST}, the oldest first
 */
public record MigrationFilter(
        @Nullable List<String> customerNos,
        @Nullable String branch,
        @Nullable String touchpoint,
        @Nullable Instant enteredFrom,
        @Nullable Instant enteredUntil,
        @Nullable Long after,
        int limit) {

    /** The most that one call moves. */
    public static final int AT_MOST = 1000;

    /** Everybody, as many as one call moves. */
    public static final MigrationFilter EVERYBODY = new MigrationFilter(null, null, null, null, null, null, AT_MOST);
}
