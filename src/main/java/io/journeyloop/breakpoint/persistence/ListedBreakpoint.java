package io.journeyloop.breakpoint.persistence;

import io.journeyloop.breakpoint.BreakpointId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A breakpoint's place in lists. */
public record ListedBreakpoint(BreakpointId id, Instant detectedAt, @Nullable BigDecimal aum) {

    /** As the statement orders; whose assets are unknown has the least. */
    public enum Order {
        NEWEST,
        OLDEST,
        MOST_VALUE,
        LEAST_VALUE;

        public Order turned() {
            return switch (this) {
                case NEWEST -> OLDEST;
                case OLDEST -> NEWEST;
                case MOST_VALUE -> LEAST_VALUE;
                case LEAST_VALUE -> MOST_VALUE;
            };
        }

        public Comparator<ListedBreakpoint> comparator() {
            return switch (this) {
                case OLDEST ->
                    Comparator.comparing(ListedBreakpoint::detectedAt).thenComparing(ListedBreakpoint::id);
                case LEAST_VALUE ->
                    Comparator.comparing(ListedBreakpoint::aum, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .thenComparing(ListedBreakpoint::id);
                case NEWEST, MOST_VALUE -> turned().comparator().reversed();
            };
        }
    }

    @Override
    public String toString() {
        return "ListedBreakpoint[id=" + id + "]";
    }
}
