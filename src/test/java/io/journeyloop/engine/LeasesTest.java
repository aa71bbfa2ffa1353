package io.journeyloop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.OnMySql;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One at a time, and nobody waits. */
@OnMySql
@Timeout(30)
class LeasesTest {

    @Autowired
    private Leases leases;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void whoeverComesWhileAnotherHasItGoesAwayAtOnceAndHasItAfterwards() throws Exception {
        assertThat(tries("test")).as("one that nobody ever had").isTrue();
        try (ExecutorService another = Executors.newSingleThreadExecutor()) {
            transactions.executeWithoutResult(mine -> {
                assertThat(leases.tryAcquire("test")).isTrue();
                assertThat(leases.tryAcquire("test")).as("again by the same").isTrue();
                assertThat(resultOf(another.submit(() -> tries("test")))).isFalse();
                assertThat(resultOf(another.submit(() -> tries("another")))).isTrue();
            });
            assertThat(another.submit(() -> tries("test")).get()).isTrue();
        }
    }

    private boolean tries(String name) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> leases.tryAcquire(name)));
    }

    /** The first transaction is open while it waits for this: whoever waited for the lease would never end. */
    private static boolean resultOf(Future<Boolean> future) {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException waited) {
            throw new AssertionError("It waited for the one who has the lease", waited);
        }
    }
}
