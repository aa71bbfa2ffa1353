package io.journeyloop.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that becomes due with time: timers, contacts waiting for their lawful minute, patience, launches, folding of
 * counters. In production a background runner asks again and again; tests and the demo's clock ask by hand.
 */
public interface DueWork {

    /** A short name for logs. */
    String name();

    /**
     * Does a limited share of what is due, in transactions of its own, safe beside other nodes doing the same.
     *
     * @param now the clock's instant
     * @return how many pieces were done; 0 means nothing more is due (or others have it)
     */
    int run(Instant now);

    /**
     * When the next piece will be due, so that a clock that jumps can stop there first.
     *
     * @return null where nothing is waiting for time
     */
    default @Nullable Instant next() {
        return null;
    }

    /** Lower runs first within a round. */
    default int order() {
        return 100;
    }

    /** How many threads of a node may run it at once. */
    default int parallelism() {
        return 1;
    }
}
