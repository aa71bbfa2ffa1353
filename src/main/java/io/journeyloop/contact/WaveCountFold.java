package io.journeyloop.contact;

import io.journeyloop.common.Chunks;
import io.journeyloop.contact.persistence.WaveCountMapper;
import io.journeyloop.contact.persistence.WaveCountMapper.Count;
import io.journeyloop.contact.persistence.WaveCountMapper.Delta;
import io.journeyloop.contact.persistence.WaveCountMapper.Such;
import io.journeyloop.engine.DueWork;
import io.journeyloop.engine.Leases;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Adds up what has changed of the numbers of waves, for each branch and for all of them. The numbers are right before and
 * after; folding keeps them few. One node at a time folds.
 */
@Component
class WaveCountFold implements DueWork {

    private static final int AT_ONCE = 500;
    private static final int ROWS_A_STATEMENT = 200;

    private final WaveCountMapper mapper;
    private final Leases leases;
    private final TransactionOperations transactions;

    WaveCountFold(WaveCountMapper mapper, Leases leases, TransactionOperations transactions) {
        this.mapper = mapper;
        this.leases = leases;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "fold waves";
    }

    /** After all that changes assignments. */
    @Override
    public int order() {
        return 913;
    }

    @Override
    public int run(Instant now) {
        Integer folded = transactions.execute(transaction -> fold());
        return folded == null ? 0 : folded;
    }

    /** Throws the numbers away and counts all assignments; for what was put into the table past the product. */
    void countAnew() {
        transactions.executeWithoutResult(transaction -> {
            mapper.dropAllDeltas();
            mapper.dropAllCounts();
            mapper.countAnew();
        });
    }

    private int fold() {
        List<Delta> deltas = leases.tryAcquire(name()) ? mapper.claim(AT_ONCE) : List.of();
        if (deltas.isEmpty()) {
            return 0;
        }
        Chunks.of(counts(deltas), ROWS_A_STATEMENT).forEach(some -> {
            mapper.fold(some);
            mapper.dropNoughts(some);
        });
        mapper.drop(deltas.stream().map(Delta::id).toList());
        return deltas.size();
    }

    private static List<Count> counts(List<Delta> deltas) {
        Map<Such, Long> sums = new LinkedHashMap<>();
        deltas.forEach(one -> {
            sums.merge(one.such(), one.n(), Long::sum);
            sums.merge(one.such().inAll(), one.n(), Long::sum);
        });
        return sums.entrySet().stream()
                .filter(one -> one.getValue() != 0)
                .map(one -> new Count(one.getKey(), one.getValue()))
                .toList();
    }
}
