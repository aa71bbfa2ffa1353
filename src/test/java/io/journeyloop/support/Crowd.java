package io.journeyloop.support;

import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who work at the same time. */
public final class Crowd {

    private Crowd() {}

    /** Waits for all of them; fails as the first of them does. */
    public static <T> void together(Collection<Callable<T>> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<?> one : threads.invokeAll(all)) {
                one.get();
            }
        }
    }

    /** Does it again and again, letting others go first each time. */
    public static Callable<Integer> repeatedly(int times, Runnable work) {
        return () -> {
            for (int i = 0; i < times; i++) {
                work.run();
                Thread.yield();
            }
            return times;
        };
    }
}
