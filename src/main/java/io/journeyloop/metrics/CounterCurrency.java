package io.journeyloop.metrics;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Sees to it that who just acted finds it in the figures. Whoever reads figures reads alone: what is pending is folded
 * on a thread and in transactions of the fold's own, one for all who wait at that moment.
 */
@Component
class CounterCurrency {

    private static final int BATCHES_AT_ONCE = 50;
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    /** Before it is asked again, where another node is folding. */
    private static final Duration A_MOMENT = Duration.ofMillis(30);

    private final CounterFold fold;
    private final AtomicReference<FutureTask<Integer>> current = new AtomicReference<>();

    CounterCurrency(CounterFold fold) {
        this.fold = fold;
    }

    /**
     * Waits until what is pending is counted if that is little. Never waits for a long fold: a reader gets what is
     * counted so far.
     *
     * @return how many facts are still pending, looking no further than one batch
     * @throws Problem (unavailable) where {@link #isComputed} says no: a nought would be taken for a figure
     */
    int await() {
        if (!isComputed()) {
            throw new Problem(Problem.Kind.UNAVAILABLE, "counters", null, say("metrics.problem.computing"));
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        int pending = fold.pending();
        while (pending > 0 && System.nanoTime() < until && foldedWithin(until - System.nanoTime())) {
            pending = fold.pending();
        }
        return pending;
    }

    /** Whether the counters hold all that was counted; not until they are made anew after an upgrade that added some. */
    boolean isComputed() {
        return fold.isComputed();
    }

    /** @throws Problem (conflict) while others keep folding */
    void rebuild() {
        fold.rebuild();
    }

    /** Whether it is worth asking again. */
    private boolean foldedWithin(long nanos) {
        try {
            if (folding().get(nanos, TimeUnit.NANOSECONDS) == 0) {
                TimeUnit.NANOSECONDS.sleep(A_MOMENT.toNanos());
            }
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("What is pending could not be counted", failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The fold that runs, or a new one. */
    private FutureTask<Integer> folding() {
        FutureTask<Integer> mine = new FutureTask<>(() -> fold.fold(BATCHES_AT_ONCE));
        FutureTask<Integer> now = current.updateAndGet(running -> running == null || running.isDone() ? mine : running);
        if (now == mine) {
            Thread.ofVirtual().name("fold-for-readers").start(mine);
        }
        return now;
    }
}
