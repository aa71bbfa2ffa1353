package io.journeyloop.recovery;

import io.journeyloop.common.BeforeCommit;
import io.journeyloop.common.Chunks;
import io.journeyloop.recovery.persistence.CaseCountMapper;
import io.journeyloop.recovery.persistence.CaseDelta;
import io.journeyloop.recovery.persistence.NewCase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how many cases there are: what changes of the numbers within a transaction is written once, just before it commits,
 * whatever the number of cases.
 */
@Component
class CaseCounts {

    private static final int ROWS_A_STATEMENT = 400;

    private final CaseCountMapper mapper;
    private final BeforeCommit<List<CaseDelta>> pending = new BeforeCommit<>(ArrayList::new, this::write);

    CaseCounts(CaseCountMapper mapper) {
        this.mapper = mapper;
    }

    /** One was stored that was not there before. */
    void opened(NewCase fresh) {
        add(List.of(CaseDelta.opened(fresh)));
    }

    /** As it was read, which is as it stood when it was stored, and as it is. */
    void changed(RecoveryCase before, RecoveryCase after) {
        add(CaseDelta.between(before, after));
    }

    /** What this transaction has changed counts from now on for whoever reads within it. */
    void flush() {
        pending.now();
    }

    /** Throws the numbers away and counts all cases; for what was put into the table past the product. */
    @Transactional
    public void countAnew() {
        flush();
        mapper.dropAllDeltas();
        mapper.dropAllCounts();
        mapper.dropAllLate();
        mapper.countAnew();
    }

    private void add(List<CaseDelta> deltas) {
        if (!deltas.isEmpty()) {
            pending.add(gathered -> gathered.addAll(deltas));
        }
    }

    private void write(List<CaseDelta> deltas) {
        Chunks.of(CaseDelta.sum(deltas), ROWS_A_STATEMENT).forEach(mapper::add);
    }
}
