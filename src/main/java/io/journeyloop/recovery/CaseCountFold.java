package io.journeyloop.recovery;

import io.journeyloop.common.Chunks;
import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.Leases;
import io.journeyloop.recovery.persistence.CaseCountMapper;
import io.journeyloop.recovery.persistence.CaseCountMapper.Count;
import io.journeyloop.recovery.persistence.CaseCountMapper.LateCount;
import io.journeyloop.recovery.persistence.CaseDelta;
import io.journeyloop.recovery.persistence.CaseDeltaRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Adds up what has changed of the numbers of cases, for each branch and for all of them. The numbers are right before and after;
 * folding keeps them few. One node at a time folds.
 */
@Component
class CaseCountFold implements DueWork {

    private static final int AT_ONCE = 500;
    private static final int ROWS_A_STATEMENT = 400;
    private static final String ALL = "";

    private final CaseCountMapper mapper;
    private final Leases leases;
    private final TransactionOperations transactions;

    CaseCountFold(CaseCountMapper mapper, Leases leases, TransactionOperations transactions) {
        this.mapper = mapper;
        this.leases = leases;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "fold cases";
    }

    /** After all that changes cases. */
    @Override
    public int order() {
        return 912;
    }

    @Override
    public int run(Instant now) {
        Integer folded = transactions.execute(transaction -> fold());
        return folded == null ? 0 : folded;
    }

    private int fold() {
        List<CaseDeltaRow> rows = leases.tryAcquire(name()) ? mapper.claim(AT_ONCE) : List.of();
        if (rows.isEmpty()) {
            return 0;
        }
        List<CaseDelta> deltas =
                CaseDelta.sum(rows.stream().map(CaseDeltaRow::delta).toList());
        Chunks.of(counts(deltas), ROWS_A_STATEMENT).forEach(mapper::fold);
        Chunks.of(late(deltas), ROWS_A_STATEMENT).forEach(some -> {
            mapper.foldLate(some);
            mapper.dropLateNoughts(some);
        });
        mapper.drop(rows.stream().map(CaseDeltaRow::id).toList());
        return rows.size();
    }

    private static List<Count> counts(List<CaseDelta> deltas) {
        TreeMap<String, Count> sums = new TreeMap<>();
        for (CaseDelta delta : deltas) {
            CaseDelta.Such such = delta.such();
            for (String branch : List.of(such.branchNo(), ALL)) {
                String key = key(branch, such.state(), such.severity(), such.source());
                long n = delta.n() + (sums.containsKey(key) ? sums.get(key).n() : 0);
                sums.put(key, new Count(branch, such.state(), such.severity(), such.source(), n));
            }
        }
        return sums.values().stream().filter(one -> one.n() != 0).toList();
    }

    private static List<LateCount> late(List<CaseDelta> deltas) {
        TreeMap<String, LateCount> sums = new TreeMap<>();
        for (CaseDelta delta : deltas) {
            LocalDate day = delta.such().lateDay();
            if (day != null) {
                addLate(sums, delta, day);
            }
        }
        return sums.values().stream().filter(one -> one.n() != 0).toList();
    }

    private static void addLate(TreeMap<String, LateCount> sums, CaseDelta delta, LocalDate day) {
        CaseDelta.Such such = delta.such();
        for (String branch : List.of(such.branchNo(), ALL)) {
            for (String severity : List.of(such.severity(), ALL)) {
                for (String source : List.of(such.source(), ALL)) {
                    String key = key(branch, severity, source, day, such.state());
                    long n = delta.n() + (sums.containsKey(key) ? sums.get(key).n() : 0);
                    sums.put(key, new LateCount(branch, severity, source, day, such.state(), n));
                }
            }
        }
    }

    private static String key(Object... parts) {
        return List.of(parts).toString();
    }
}
