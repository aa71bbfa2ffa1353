package io.journeyloop.worklist;

import io.journeyloop.worklist.persistence.CountDelta;
import io.journeyloop.worklist.persistence.TaskCountMapper;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps how many tasks the lists hold: what changes of the numbers within a transaction is written once, just before it
 * commits, whatever the number of tasks.
 */
@Component
class TaskCounts {

    private static final int ROWS_A_STATEMENT = 400;

    private final TaskCountMapper mapper;

    TaskCounts(TaskCountMapper mapper) {
        this.mapper = mapper;
    }

    void add(List<CountDelta> deltas) {
        if (deltas.isEmpty()) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            pending().add(deltas);
        } else {
            write(deltas);
        }
    }

    /** What this transaction has changed counts from now on for whoever reads within it. */
    void flush() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            pending.write();
        }
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
        List<CountDelta> sums = CountDelta.sum(deltas);
        for (int from = 0; from < sums.size(); from += ROWS_A_STATEMENT) {
            mapper.add(sums.subList(from, Math.min(sums.size(), from + ROWS_A_STATEMENT)));
        }
    }

    private Pending pending() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            return pending;
        }
        Pending fresh = new Pending();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private final class Pending implements TransactionSynchronization, Ordered {

        private final List<CountDelta> deltas = new ArrayList<>();
        private boolean committing;

        void add(List<CountDelta> more) {
            deltas.addAll(more);
            if (committing) {
                write();
            }
        }

        void write() {
            List<CountDelta> all = List.copyOf(deltas);
            deltas.clear();
            TaskCounts.this.write(all);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TaskCounts.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TaskCounts.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            write();
        }

        /**
         * For what changed while another synchronization was committing, when this one was not there yet to be asked: the
         * commit is still to come.
         */
        @Override
        public void beforeCompletion() {
            if (!committing) {
                write();
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TaskCounts.this);
        }
    }
}
