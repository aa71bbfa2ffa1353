package io.journeyloop.worklist;

import io.journeyloop.common.Chunks;
import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.Leases;
import io.journeyloop.worklist.persistence.CountDelta;
import io.journeyloop.worklist.persistence.CountKind;
import io.journeyloop.worklist.persistence.CountSum;
import io.journeyloop.worklist.persistence.DeltaRow;
import io.journeyloop.worklist.persistence.TaskCountMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Adds up what has changed of the numbers of tasks, for each role and queue and for all of them. The numbers are right
 * before and after; folding keeps them few. One node at a time folds.
 */
@Component
class TaskCountFold implements DueWork {

    private static final int AT_ONCE = 500;
    private static final int ROWS_A_STATEMENT = 400;

    private final TaskCountMapper mapper;
    private final Leases leases;
    private final TransactionOperations transactions;

    TaskCountFold(TaskCountMapper mapper, Leases leases, TransactionOperations transactions) {
        this.leases = leases;
        this.mapper = mapper;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "fold tasks";
    }

    /** After all that changes tasks. */
    @Override
    public int order() {
        return 910;
    }

    @Override
    public int run(Instant now) {
        Integer folded = transactions.execute(transaction -> fold());
        return folded == null ? 0 : folded;
    }

    private int fold() {
        List<DeltaRow> rows = leases.tryAcquire(name()) ? mapper.claim(AT_ONCE) : List.of();
        if (rows.isEmpty()) {
            return 0;
        }
        List<CountSum> sums =
                sums(CountDelta.sum(rows.stream().map(DeltaRow::delta).toList()));
        Chunks.of(sums, ROWS_A_STATEMENT).forEach(some -> {
            mapper.fold(some);
            mapper.dropNoughts(some);
        });
        mapper.drop(rows.stream().map(DeltaRow::id).toList());
        return rows.size();
    }

    private static List<CountSum> sums(List<CountDelta> deltas) {
        TreeMap<String, CountSum> sums = new TreeMap<>();
        for (CountDelta delta : deltas) {
            for (CountSum one : everywhere(delta)) {
                String key = String.join(
                        "|", one.grain(), one.role(), one.queue(), one.kind().name(), "" + one.bucket());
                sums.merge(key, one, (a, b) -> with(a, a.n() + b.n()));
            }
        }
        return sums.values().stream().filter(one -> one.n() != 0).toList();
    }

    /** A delta counts for its role and queue; what lists ask of all roles or queues counts there as well. */
    private static List<CountSum> everywhere(CountDelta delta) {
        CountDelta.Key key = delta.key();
        boolean byRoleAlone = key.kind() == CountKind.DUE || key.kind() == CountKind.UNDATED;
        List<CountSum> all = new ArrayList<>();
        for (String role : byRoleAlone ? List.of(key.role()) : List.of(key.role(), CountSum.ALL)) {
            for (String queue : List.of(key.queue(), CountSum.ALL)) {
                Function<String, CountSum> of =
                        grain -> new CountSum(grain, role, queue, key.kind(), bucket(grain, key.bucket()), delta.n());
                all.add(of.apply(CountSum.DAY));
                if (key.kind() != CountKind.OPEN) {
                    all.add(of.apply(CountSum.HOUR));
                }
            }
        }
        return all;
    }

    private static int bucket(String grain, int hour) {
        return grain.equals(CountSum.DAY) ? Math.floorDiv(hour, CountSum.HOURS) : hour;
    }

    private static CountSum with(CountSum one, long n) {
        return new CountSum(one.grain(), one.role(), one.queue(), one.kind(), one.bucket(), n);
    }
}
