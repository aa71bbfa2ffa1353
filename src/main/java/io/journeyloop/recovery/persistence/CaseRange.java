package io.journeyloop.recovery.persistence;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A part of an order of cases: a range of its index.
 *
 * @param state a state's slug
 * @param without where the order is one by a deadline, whether those without such a deadline are meant
 * @param from the order's deadline, then or later; null does not narrow
 * @param before the order's deadline, before that; null does not narrow
 * @param late only those of which a deadline has passed
 */
public record CaseRange(String state, boolean without, @Nullable Instant from, @Nullable Instant before, boolean late) {

    /** By what an index orders first; forward, it settles by the deadlines, the value and the id as the enum tells. */
    public enum By {
        LAW(law().thenComparing(due()).thenComparing(value()).thenComparing(lastFirst())),
        DUE(due().thenComparing(law()).thenComparing(value()).thenComparing(lastFirst())),
        /** The customer of most value first. */
        VALUE(value().thenComparing(law()).thenComparing(due()).thenComparing(lastFirst())),
        /** The customer of least value first. */
        LEAST(value().reversed().thenComparing(law()).thenComparing(due()).thenComparing(lastFirst())),
        OPENED(Comparator.comparing(ListedCase::openedAt).thenComparing(ListedCase::id));

        private final Comparator<ListedCase> comparator;

        By(Comparator<ListedCase> comparator) {
            this.comparator = comparator;
        }

        public Comparator<ListedCase> comparator() {
            return comparator;
        }

        private static Comparator<ListedCase> law() {
            return Comparator.comparing(ListedCase::lawOrder);
        }

        private static Comparator<ListedCase> due() {
            return Comparator.comparing(ListedCase::dueOrder);
        }

        private static Comparator<ListedCase> value() {
            return Comparator.comparing(ListedCase::valueOrder);
        }

        private static Comparator<ListedCase> lastFirst() {
            return Comparator.comparing(ListedCase::id).reversed();
        }
    }

    public static CaseRange of(String state) {
        return new CaseRange(state, false, null, null, false);
    }

    /** Those without such a deadline instead. */
    public CaseRange undated() {
        return new CaseRange(state, true, null, null, late);
    }

    public CaseRange since(Instant at) {
        return new CaseRange(state, without, at, before, late);
    }

    /** What lies before the present is late anyway. */
    public CaseRange passedBy(Instant now) {
        return new CaseRange(state, without, from, now, false);
    }

    /** Whatever its deadline, where it has one. */
    public CaseRange whole() {
        return new CaseRange(state, without, null, null, late);
    }

    public CaseRange onlyLate() {
        return new CaseRange(state, without, from, before, true);
    }
}
