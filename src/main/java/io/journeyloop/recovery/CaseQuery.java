package io.journeyloop.recovery;

import io.journeyloop.common.LikePrefix;
import org.jspecify.annotations.Nullable;

/**
 * Which cases; null means any.
 *
 * @param state a state's slug, or {@code under-way} for all that still have work to do
 * @param source {@code survey} or {@code complaint}
 * @param overdue true for those under way whose legal or internal deadline has passed
 * @param q a case or complaint number, or its beginning, or a whole customer number
 * @param page zero-based
 * @param size 1 to 200
 */
public record CaseQuery(
        @Nullable String state,
        @Nullable String severity,
        @Nullable String source,
        @Nullable String branch,
        @Nullable Boolean overdue,
        @Nullable String q,
        CaseSort sort,
        int page,
        int size) {

    public static final int MAX_SIZE = 200;
    /** Stands for all states with work still to do. */
    public static final String UNDER_WAY = "under-way";

    public CaseQuery {
        page = Math.max(0, page);
        size = Math.clamp(size, 1, MAX_SIZE);
    }

    /** What the numbers are compared with, in lower case; signs of a pattern mean themselves. */
    public String prefix() {
        return LikePrefix.of(q == null ? "" : q);
    }

    /** Whether a case in that state is wanted, as far as the state tells. */
    boolean wants(CaseState one) {
        return state == null || (state.equals(UNDER_WAY) ? one.underWay() : state.equals(one.slug()));
    }

    boolean wantsOverdue() {
        return overdue != null && overdue;
    }

    /** The same of what is under way, overdue or not. */
    CaseQuery overdueOrNot() {
        return new CaseQuery(state == null ? UNDER_WAY : state, severity, source, branch, null, q, sort, page, size);
    }

    /** How many rows come before this page. */
    public long offset() {
        return (long) page * size;
    }
}
