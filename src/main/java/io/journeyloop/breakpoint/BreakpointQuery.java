package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which breakpoints. What is null or empty does not narrow.
 *
 * @param owner a user name; {@value #NOBODY} for those nobody takes care of
 * @param q a customer's number, or a name's beginning
 * @param heldBack only those held back, or only those that are not
 * @param detectedFrom detected then or later
 * @param detectedUntil detected before
 * @param page zero-based
 * @param size 1–{@value #LARGEST_PAGE}
 */
public record BreakpointQuery(
        Set<Status> statuses,
        Set<Kind> kinds,
        @Nullable String journey,
        @Nullable String touchpoint,
        @Nullable String branch,
        @Nullable String owner,
        @Nullable String q,
        @Nullable Boolean heldBack,
        @Nullable Instant detectedFrom,
        @Nullable Instant detectedUntil,
        Sort sort,
        int page,
        int size) {

    public static final int LARGEST_PAGE = 200;
    public static final String NOBODY = "-";

    /** Open or reconnecting. */
    public static final Set<Status> STILL_OPEN = Set.copyOf(EnumSet.of(Status.OPEN, Status.RECONNECTING));

    /** In which order. */
    public enum Sort {
        NEWEST,
        OLDEST,
        /** The most assets first. */
        VALUE
    }

    public BreakpointQuery {
        q = q == null || q.isBlank() ? null : q.strip();
    }

    /** Whenever they were detected. */
    public BreakpointQuery(
            Set<Status> statuses,
            Set<Kind> kinds,
            @Nullable String journey,
            @Nullable String touchpoint,
            @Nullable String branch,
            @Nullable String owner,
            @Nullable String q,
            @Nullable Boolean heldBack,
            Sort sort,
            int page,
            int size) {
        this(statuses, kinds, journey, touchpoint, branch, owner, q, heldBack, null, null, sort, page, size);
    }

    /** The newest of those statuses. */
    public static BreakpointQuery of(Set<Status> statuses, int page, int size) {
        return new BreakpointQuery(
                statuses, Set.of(), null, null, null, null, null, null, null, null, Sort.NEWEST, page, size);
    }

    public BreakpointQuery inJourney(@Nullable String key) {
        return new BreakpointQuery(
                statuses,
                kinds,
                key,
                touchpoint,
                branch,
                owner,
                q,
                heldBack,
                detectedFrom,
                detectedUntil,
                sort,
                page,
                size);
    }

    public BreakpointQuery inBranch(@Nullable String no) {
        return new BreakpointQuery(
                statuses,
                kinds,
                journey,
                touchpoint,
                no,
                owner,
                q,
                heldBack,
                detectedFrom,
                detectedUntil,
                sort,
                page,
                size);
    }
}
