package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointCountMapper;
import io.journeyloop.breakpoint.persistence.BreakpointCountMapper.Count;
import io.journeyloop.breakpoint.persistence.BreakpointCountMapper.DayCount;
import io.journeyloop.breakpoint.persistence.BreakpointCountMapper.Owned;
import io.journeyloop.breakpoint.persistence.BreakpointDelta;
import io.journeyloop.breakpoint.persistence.BreakpointDeltaRow;
import io.journeyloop.common.Chunks;
import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.Leases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Adds up what has changed of the numbers of breakpoints, for each place and for all of them. The numbers are right before and
 * after; folding keeps them few, and renews the value at stake. One node at a time folds.
 */
@Component
class BreakpointCountFold implements DueWork {

    private static final int AT_ONCE = 500;
    private static final int ROWS_A_STATEMENT = 400;
    private static final String ALL = "";

    private record Place(String branchNo, String journeyKey, String touchpoint) {}

    private final BreakpointCountMapper mapper;
    private final BreakpointValues values;
    private final Leases leases;
    private final TransactionOperations transactions;

    BreakpointCountFold(
            BreakpointCountMapper mapper, BreakpointValues values, Leases leases, TransactionOperations transactions) {
        this.leases = leases;
        this.mapper = mapper;
        this.values = values;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "fold breakpoints";
    }

    /** After all that changes breakpoints. */
    @Override
    public int order() {
        return 911;
    }

    @Override
    public int run(Instant now) {
        Integer folded = transactions.execute(transaction -> fold());
        return folded == null ? 0 : folded;
    }

    private int fold() {
        List<BreakpointDeltaRow> rows = leases.tryAcquire(name()) ? mapper.claim(AT_ONCE) : List.of();
        if (rows.isEmpty()) {
            return 0;
        }
        List<BreakpointDelta> all = rows.stream().map(BreakpointDeltaRow::delta).toList();
        List<BreakpointDelta> deltas = BreakpointDelta.sum(all);
        Chunks.of(counts(deltas), ROWS_A_STATEMENT).forEach(some -> {
            mapper.fold(some);
            mapper.dropNoughts(some);
        });
        Chunks.of(days(deltas), ROWS_A_STATEMENT).forEach(some -> {
            mapper.foldDays(some);
            mapper.dropDayNoughts(some);
        });
        Chunks.of(owners(deltas), ROWS_A_STATEMENT).forEach(some -> {
            mapper.foldOwners(some);
            mapper.dropOwnerNoughts(some);
        });
        values.renew(all);
        mapper.drop(rows.stream().map(BreakpointDeltaRow::id).toList());
        return rows.size();
    }

    private static List<Count> counts(List<BreakpointDelta> deltas) {
        TreeMap<String, Count> sums = new TreeMap<>();
        for (BreakpointDelta delta : deltas) {
            BreakpointDelta.Such such = delta.such();
            for (Place place : places(such)) {
                boolean owned = such.owner() != null;
                String key = key(place, such.status(), such.kind(), such.heldBack(), owned);
                long n = delta.n() + (sums.containsKey(key) ? sums.get(key).n() : 0);
                sums.put(
                        key,
                        new Count(
                                place.branchNo(),
                                place.journeyKey(),
                                place.touchpoint(),
                                such.status(),
                                such.kind(),
                                such.heldBack(),
                                owned,
                                n));
            }
        }
        return sums.values().stream().filter(one -> one.n() != 0).toList();
    }

    private static List<DayCount> days(List<BreakpointDelta> deltas) {
        TreeMap<String, DayCount> sums = new TreeMap<>();
        for (BreakpointDelta delta : deltas) {
            BreakpointDelta.Such such = delta.such();
            for (Place place : places(such)) {
                String key = key(place, such.status(), such.day());
                long n = delta.n() + (sums.containsKey(key) ? sums.get(key).n() : 0);
                sums.put(
                        key,
                        new DayCount(
                                place.branchNo(),
                                place.journeyKey(),
                                place.touchpoint(),
                                such.status(),
                                such.day(),
                                n));
            }
        }
        return sums.values().stream().filter(one -> one.n() != 0).toList();
    }

    private static List<Owned> owners(List<BreakpointDelta> deltas) {
        TreeMap<String, Owned> sums = new TreeMap<>();
        for (BreakpointDelta delta : deltas) {
            BreakpointDelta.Such such = delta.such();
            String owner = such.owner();
            if (such.isOpen() && owner != null) {
                String key = key(such.branchNo(), such.journeyKey(), such.touchpoint(), owner);
                long n = delta.n() + (sums.containsKey(key) ? sums.get(key).n() : 0);
                sums.put(key, new Owned(such.journeyKey(), such.touchpoint(), such.branchNo(), owner, n));
            }
        }
        return sums.values().stream().filter(one -> one.n() != 0).toList();
    }

    /** The place itself, the same in all branches, all places of the branch, and everywhere. */
    private static List<Place> places(BreakpointDelta.Such such) {
        List<Place> all = new ArrayList<>();
        for (String branch : List.of(such.branchNo(), ALL)) {
            all.add(new Place(branch, such.journeyKey(), such.touchpoint()));
            all.add(new Place(branch, ALL, ALL));
        }
        return all;
    }

    private static String key(Object... parts) {
        return List.of(parts).toString();
    }
}
