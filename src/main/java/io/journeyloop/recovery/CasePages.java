package io.journeyloop.recovery;

import io.journeyloop.recovery.persistence.CaseListMapper;
import io.journeyloop.recovery.persistence.CaseListMapper.Reading;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.recovery.persistence.CaseRange;
import io.journeyloop.recovery.persistence.CaseScope;
import io.journeyloop.recovery.persistence.ListedCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Pages of cases. An order is a range of an index for each state, or several one after the other; of each no more is read than
 * the page may need, and the states are merged here.
 */
@Component
class CasePages {

    private final CaseListMapper lists;
    private final CaseMapper cases;
    private final CaseTallies tallies;

    CasePages(CaseListMapper lists, CaseMapper cases, CaseTallies tallies) {
        this.lists = lists;
        this.cases = cases;
        this.tallies = tallies;
    }

    /**
     * Ids of the query's page, in its order.
     *
     * @param total how many the query finds: a page behind the middle is read from the end
     */
    List<CaseId> page(CaseQuery query, CaseScope scope, Instant now, long total) {
        int wanted = (int) Math.clamp(total - query.offset(), 0, query.size());
        if (wanted == 0) {
            return List.of();
        }
        if (query.q() != null || scope.involved() != null) {
            return cases.pageIds(query, scope, now);
        }
        long behind = total - query.offset() - wanted;
        boolean fromTheEnd = behind < query.offset();
        CaseWalk walk = fromTheEnd ? CaseWalk.of(query, now).turned() : CaseWalk.of(query, now);
        int skip = (int) (fromTheEnd ? behind : query.offset());
        boolean few = query.wantsOverdue() && areFew(query, scope, now, total, skip + wanted);
        List<CaseId> ids =
                first(walk, query, scope, now, new Reading(walk.by(), walk.backward(), few, skip + wanted)).stream()
                        .skip(skip)
                        .map(ListedCase::id)
                        .toList();
        return fromTheEnd ? ids.reversed() : ids;
    }

    /** Whether reading all that are late costs less than picking so many of them out of all those under way. */
    private boolean areFew(CaseQuery query, CaseScope scope, Instant now, long late, int wanted) {
        return late * late < wanted * tallies.count(query.overdueOrNot(), scope, now);
    }

    private List<ListedCase> first(CaseWalk walk, CaseQuery query, CaseScope scope, Instant now, Reading reading) {
        Comparator<ListedCase> order =
                walk.backward() ? walk.by().comparator().reversed() : walk.by().comparator();
        List<ListedCase> found = new ArrayList<>();
        for (List<CaseRange> together : walk.parts()) {
            int more = reading.limit() - found.size();
            if (more > 0) {
                Reading rest = new Reading(reading.by(), reading.backward(), reading.few(), more);
                together.stream()
                        .flatMap(range -> lists.range(query, scope, now, range, rest).stream())
                        .sorted(order)
                        .limit(more)
                        .forEach(found::add);
            }
        }
        return found;
    }
}
