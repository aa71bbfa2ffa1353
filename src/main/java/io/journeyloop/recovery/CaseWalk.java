package io.journeyloop.recovery;

import io.journeyloop.recovery.persistence.CaseRange;
import io.journeyloop.recovery.persistence.CaseRange.By;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An order of a query's cases, as ranges of its index.
 *
 * @param parts one after the other; each holds the ranges that are merged, one for each state
 * @param backward whether each is read from its end
 */
record CaseWalk(By by, List<List<CaseRange>> parts, boolean backward) {

    static CaseWalk of(CaseQuery query, Instant now) {
        return switch (query.sort()) {
            case LAW -> new CaseWalk(By.LAW, deadlines(query, now), false);
            case LAW_LAST -> new CaseWalk(By.LAW, lastDeadlines(query), true);
            case DUE -> new CaseWalk(By.DUE, deadlines(query, now), false);
            case DUE_LAST -> new CaseWalk(By.DUE, lastDeadlines(query), true);
            case VALUE_FIRST -> new CaseWalk(By.VALUE, parts(underWay(query), over(query)), false);
            case VALUE -> new CaseWalk(By.LEAST, parts(underWay(query), over(query)), false);
            case OPENED -> new CaseWalk(By.OPENED, mixed(query), false);
            case OPENED_LAST -> new CaseWalk(By.OPENED, mixed(query), true);
        };
    }

    CaseWalk turned() {
        return new CaseWalk(by, whole().reversed(), !backward);
    }

    /** Without the parts by time: read backwards MySQL would sort each of them. */
    private List<List<CaseRange>> whole() {
        return parts.stream()
                .map(part -> part.stream()
                        .filter(one -> one.before() == null)
                        .map(CaseRange::whole)
                        .toList())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<List<CaseRange>> mixed(CaseQuery query) {
        return parts(
                Stream.concat(underWay(query).stream(), over(query).stream()).toList());
    }

    /** What is overdue by the order's own deadline is a range of it; the rest of what is overdue is picked out. */
    private static List<List<CaseRange>> deadlines(CaseQuery query, Instant now) {
        List<CaseRange> under = underWay(query);
        List<CaseRange> without = each(under, CaseRange::undated);
        return query.wantsOverdue()
                ? parts(each(under, one -> one.passedBy(now)), each(under, one -> one.since(now)), without)
                : parts(under, without, over(query));
    }

    /** What has no such deadline comes after what has one although the order is turned. */
    private static List<List<CaseRange>> lastDeadlines(CaseQuery query) {
        List<CaseRange> under = underWay(query);
        return parts(under, each(under, CaseRange::undated), over(query));
    }

    private static List<CaseRange> underWay(CaseQuery query) {
        return wanted(query, CaseState::underWay)
                .map(CaseRange::of)
                .map(one -> query.wantsOverdue() ? one.onlyLate() : one)
                .toList();
    }

    /** None of them is overdue. */
    private static List<CaseRange> over(CaseQuery query) {
        return query.wantsOverdue()
                ? List.of()
                : wanted(query, state -> !state.underWay()).map(CaseRange::of).toList();
    }

    private static Stream<String> wanted(CaseQuery query, Predicate<CaseState> which) {
        return Arrays.stream(CaseState.values())
                .filter(query::wants)
                .filter(which)
                .map(CaseState::slug);
    }

    private static List<CaseRange> each(List<CaseRange> ranges, UnaryOperator<CaseRange> part) {
        return ranges.stream().map(part).toList();
    }

    @SafeVarargs
    private static List<List<CaseRange>> parts(List<CaseRange>... parts) {
        return Arrays.stream(parts).filter(one -> !one.isEmpty()).toList();
    }
}
