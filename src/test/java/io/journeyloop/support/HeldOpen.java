package io.journeyloop.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two transactions in a determined order: the first does all its work and is held just before it commits; the second
 * begins then. The first commits once the second is through or, as the database itself says, waits for a row's lock.
 */
public final class HeldOpen {

    /** What became of the second while the first was held. */
    public enum Second {
        WAITED,
        WENT_THROUGH
    }

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    /** MySQL makes its list of transactions anew only where nobody has read it for 100 ms. */
    private static final long POLL_MILLIS = 150;

    private static final String H2 = "SELECT COUNT(*) FROM information_schema.sessions WHERE blocker_id IS NOT NULL";
    private static final String MYSQL =
            "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";

    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;
    private final String whoWaits;

    public HeldOpen(TransactionTemplate transactions, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.whoWaits = mysql() ? MYSQL : H2;
    }

    private boolean mysql() {
        return jdbc.execute((java.sql.Connection one) -> one.getMetaData().getDatabaseProductName())
                .contains("MySQL");
    }

    /** Both are through when it returns; a failure of either is thrown. */
    public Second run(Runnable first, Callable<?> second) throws Exception {
        try (ExecutorService one = Executors.newSingleThreadExecutor();
                ExecutorService observer = Executors.newSingleThreadExecutor()) {
            AtomicReference<@Nullable Future<?>> begun = new AtomicReference<>();
            AtomicReference<@Nullable Second> seen = new AtomicReference<>();
            transactions.executeWithoutResult(open -> {
                first.run();
                TransactionSynchronizationManager.registerSynchronization(new Last(() -> {
                    begun.set(one.submit(second));
                    // On a connection of its own: the first's belongs to its transaction.
                    seen.set(result(observer.submit(() -> watch(begun.get()))));
                }));
            });
            begun.get().get(AT_MOST.toSeconds(), TimeUnit.SECONDS);
            return seen.get();
        }
    }

    private Second watch(Future<?> second) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (jdbc.queryForObject(whoWaits, Integer.class) == 0) {
            try {
                second.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                return Second.WENT_THROUGH;
            } catch (TimeoutException notYet) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The second neither waits for a lock nor ends");
                }
            }
        }
        return Second.WAITED;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(AT_MOST.toSeconds() + 5, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** After whatever else the transaction does before it commits: registered last, ordered last. */
    private record Last(Runnable held) implements TransactionSynchronization, Ordered {

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            held.run();
        }
    }
}
