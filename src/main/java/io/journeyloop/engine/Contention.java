package io.journeyloop.engine;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two at once: a deadlock, a lock that was not to be had in time, a row that somebody else has changed meanwhile. It is
 * nobody's fault and passes, so it is tried again and never an answer to anybody.
 */
public final class Contention {

    private static final Logger log = LoggerFactory.getLogger(Contention.class);
    private static final int ATTEMPTS = 8;
    private static final int DEPTH = 20;
    /** Serialisation failures and deadlocks, lock timeouts. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "HYT00", "41000");
    /** MySQL: lock wait timeout, deadlock. H2: lock timeout, concurrent update. */
    private static final Set<Integer> CODES = Set.of(1205, 1213, 50200, 90131);

    private Contention() {}

    /** Whether that failed for another's sake alone and may succeed at the next try. */
    public static boolean is(Throwable failed) {
        Throwable cause = failed;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof OptimisticLockingException
                    || cause instanceof SQLException sql
                            && (STATES.contains(String.valueOf(sql.getSQLState()))
                                    || CODES.contains(sql.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }

    /** Does work that is a transaction of its own, again where others were in its way; within a transaction once. */
    public static <T> T again(Supplier<T> work) {
        boolean within = TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                if (within || attempt == ATTEMPTS || !is(failed)) {
                    throw failed;
                }
                log.debug("Somebody else was in the way; attempt {}", attempt, failed);
            }
        }
    }
}
