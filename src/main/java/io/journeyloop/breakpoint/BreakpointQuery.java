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
 * @param detected when they were detected
 */
public record BreakpointQuery(
        Set<Status> statuses,
        Set<Kind> kinds,
        Place place,
        @Nullable String owner,
        @Nullable String q,
        @Nullable Boolean heldBack,
        Period detected,
        Paging paging) {

    public static final int LARGEST_PAGE = 200;
    public static final String NOBODY = "-";

    /** Open or reconnecting. */
    public static final Set<Status> STILL_OPEN = Set.copyOf(EnumSet.of(Status.OPEN, Status.RECONNECTING));

    /** Where they broke. */
    public record Place(@Nullable String journey, @Nullable String touchpoint, @Nullable String branch) {
        public static final Place ANY = new Place(null, null, null);
    }

    /** Then or later, and before. */
    public record Period(@Nullable Instant from, @Nullable Instant until) {
        public static final Period EVER = new Period(null, null);
    }

    /**
     * Which of them, in which order.
     *
     * @param page zero-based
     * @param size 1–{@value BreakpointQuery#LARGEST_PAGE}
     */
    public record Paging(Sort sort, int page, int size) {}

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

    /** The newest of those statuses. */
    public static BreakpointQuery of(Set<Status> statuses, int page, int size) {
        return new BreakpointQuery(
                statuses, Set.of(), Place.ANY, null, null, null, Period.EVER, new Paging(Sort.NEWEST, page, size));
    }

    /** Where no status is asked for, all but those that were taken back are meant. */
    public boolean wants(Status status) {
        return statuses.isEmpty() ? status != Status.TAKEN_BACK : statuses.contains(status);
    }

    public @Nullable String branch() {
        return place.branch();
    }

    public int page() {
        return paging.page();
    }

    public int size() {
        return paging.size();
    }

    public BreakpointQuery inJourney(@Nullable String key) {
        return in(new Place(key, place.touchpoint(), place.branch()));
    }

    public BreakpointQuery inBranch(@Nullable String no) {
        return in(new Place(place.journey(), place.touchpoint(), no));
    }

    private BreakpointQuery in(Place other) {
        return new BreakpointQuery(statuses, kinds, other, owner, q, heldBack, detected, paging);
    }
}
