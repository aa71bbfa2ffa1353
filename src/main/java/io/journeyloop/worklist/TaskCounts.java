package io.journeyloop.worklist;

import io.journeyloop.common.BeforeCommit;
import io.journeyloop.common.Chunks;
import io.journeyloop.worklist.persistence.CountDelta;
import io.journeyloop.worklist.persistence.TaskCountMapper;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how many tasks the lists hold: what changes of the numbers within a transaction is written once, just before it
 * commits, whatever the number of tasks.
 */
@Component
class TaskCounts {

    private static final int ROWS_A_STATEMENT = 400;

    private final TaskCountMapper mapper;
    private final BeforeCommit<List<CountDelta>> pending = new BeforeCommit<>(ArrayList::new, this::write);

    TaskCounts(TaskCountMapper mapper) {
        this.mapper = mapper;
    }

    void add(List<CountDelta> deltas) {
        if (!deltas.isEmpty()) {
            pending.add(gathered -> gathered.addAll(deltas));
        }
    }

    /** What this transaction has changed counts from now on for whoever reads within it. */
    void flush() {
        pending.now();
    }

    /** Throws the numbers away and counts all tasks; for what was put into the table past the product. */
    @Transactional
    void countAnew() {
        flush();
        mapper.dropAllDeltas();
        mapper.dropAllCounts();
        mapper.countAnew();
    }

    private void write(List<CountDelta> deltas) {
        Chunks.of(CountDelta.sum(deltas), ROWS_A_STATEMENT).forEach(mapper::add);
    }
}
