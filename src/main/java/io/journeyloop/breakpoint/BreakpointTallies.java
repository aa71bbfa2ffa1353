package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.persistence.BreakpointCountMapper;
import io.journeyloop.breakpoint.persistence.BreakpointCountMapper.Count;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many breakpoints a query finds. Of journey, touchpoint, branch, status and either kind, arm and nobody's or whole days it
 * is told by the numbers that are kept; what one person has, customers who were looked for and any other mixture with a
 * period are counted, in the index of that person, those customers or that period.
 */
@Component
class BreakpointTallies {

    private final BreakpointCounts kept;
    private final BreakpointCountMapper counts;
    private final BreakpointMapper breakpoints;
    private final BankZone zone;

    BreakpointTallies(
            BreakpointCounts kept, BreakpointCountMapper counts, BreakpointMapper breakpoints, BankZone zone) {
        this.kept = kept;
        this.counts = counts;
        this.breakpoints = breakpoints;
        this.zone = zone;
    }

    /** @param customers narrows to those; null does not */
    long count(BreakpointQuery query, @Nullable List<CustomerId> customers) {
        return byStatus(query, customers).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** By status, with those there is none of. */
    Map<Status, Long> byStatus(BreakpointQuery query, @Nullable List<CustomerId> customers) {
        Map<Status, Long> sums = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            sums.put(status, 0L);
        }
        if (customers != null && customers.isEmpty()) {
            return sums;
        }
        if (customers != null || isOfAPerson(query)) {
            breakpoints.countByStatus(query, customers).forEach(one -> sums.put(one.status(), one.n()));
        } else if (query.detected().equals(BreakpointQuery.Period.EVER)) {
            ever(query, sums);
        } else if (isOfWholeDays(query)) {
            days(query, sums);
        } else {
            breakpoints.countByStatus(query, null).forEach(one -> sums.put(one.status(), one.n()));
        }
        return sums;
    }

    private void ever(BreakpointQuery query, Map<Status, Long> sums) {
        kept.flush();
        counts.counts(query.place()).stream()
                .filter(one -> query.wants(one.status()) && fits(query, one))
                .forEach(one -> sums.merge(one.status(), one.n(), Long::sum));
    }

    private void days(BreakpointQuery query, Map<Status, Long> sums) {
        kept.flush();
        counts
                .days(
                        query.place(),
                        day(query.detected().from()),
                        day(query.detected().until()))
                .stream()
                .filter(one -> query.wants(one.status()))
                .forEach(one -> sums.merge(one.status(), one.n(), Long::sum));
    }

    private static boolean isOfAPerson(BreakpointQuery query) {
        return query.owner() != null && !query.owner().equals(BreakpointQuery.NOBODY);
    }

    private static boolean fits(BreakpointQuery query, Count one) {
        return (query.kinds().isEmpty() || query.kinds().contains(one.kind()))
                && (query.heldBack() == null || query.heldBack() == one.heldBack())
                && (query.owner() == null || !one.owned());
    }

    private boolean isOfWholeDays(BreakpointQuery query) {
        return query.kinds().isEmpty()
                && query.heldBack() == null
                && query.owner() == null
                && isMidnight(query.detected().from())
                && isMidnight(query.detected().until());
    }

    private boolean isMidnight(@Nullable Instant at) {
        return at == null || zone.startOf(zone.day(at)).equals(at);
    }

    private @Nullable LocalDate day(@Nullable Instant midnight) {
        return midnight == null ? null : zone.day(midnight);
    }
}
