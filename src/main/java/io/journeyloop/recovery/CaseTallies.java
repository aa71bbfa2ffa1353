package io.journeyloop.recovery;

import io.journeyloop.recovery.persistence.CaseCountMapper;
import io.journeyloop.recovery.persistence.CaseCountMapper.Count;
import io.journeyloop.recovery.persistence.CaseListMapper;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.recovery.persistence.CaseScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many cases a query finds. Of branch, state, severity and source it is told by the numbers that are kept, less what the
 * reader must not see; what is overdue by those of the days before today (UTC), and today's are counted in an index. Searches,
 * and what a person has to do with, are counted.
 */
@Component
class CaseTallies {

    private final CaseCounts kept;
    private final CaseCountMapper counts;
    private final CaseListMapper lists;
    private final CaseMapper cases;

    CaseTallies(CaseCounts kept, CaseCountMapper counts, CaseListMapper lists, CaseMapper cases) {
        this.kept = kept;
        this.counts = counts;
        this.lists = lists;
        this.cases = cases;
    }

    long count(CaseQuery query, CaseScope scope, Instant now) {
        if (query.q() != null || scope.involved() != null) {
            return cases.count(query, scope, now);
        }
        String branch = branch(query, scope);
        if (scope.branch() != null && !scope.branch().equals(branch)) {
            return 0;
        }
        kept.flush();
        long all = query.wantsOverdue() ? late(query, scope, branch, now) : kept(query, branch);
        return scope.hidden().isEmpty() ? all : all - lists.countHidden(query, scope, now);
    }

    private long kept(CaseQuery query, @Nullable String branch) {
        return counts.counts(branch).stream()
                .filter(one -> fits(query, one))
                .mapToLong(Count::n)
                .sum();
    }

    private long late(CaseQuery query, CaseScope scope, @Nullable String branch, Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        long before = counts.late(branch, query.severity(), query.source(), today).stream()
                .filter(one -> query.wants(CaseState.of(one.state())))
                .mapToLong(CaseCountMapper.StateCount::n)
                .sum();
        return before + lists.countLate(query, scope, today.atStartOfDay().toInstant(ZoneOffset.UTC), now);
    }

    /** The one branch that is asked for, or seen; null for all. */
    private static @Nullable String branch(CaseQuery query, CaseScope scope) {
        return query.branch() == null ? scope.branch() : query.branch();
    }

    private static boolean fits(CaseQuery query, Count one) {
        return query.wants(CaseState.of(one.state()))
                && (query.severity() == null || query.severity().equals(one.severity()))
                && (query.source() == null || query.source().equals(one.source()));
    }
}
