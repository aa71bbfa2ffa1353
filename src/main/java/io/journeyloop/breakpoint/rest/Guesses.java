package io.journeyloop.breakpoint.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyloop.breakpoint.BreakpointSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Counts links that nobody has sent, by the address that asks, on this node. A token has 192 bits and can't be guessed;
 * this keeps those who try anyway from costing the database anything.
 */
@Component
class Guesses {

    static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int ADDRESSES = 100_000;

    private final int allowed;
    private final Cache<String, AtomicInteger> unknown;

    Guesses(BreakpointSettings settings, Clock clock) {
        this.allowed = settings.guesses();
        this.unknown = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterWrite(PAUSE)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    boolean tooMany(String address) {
        AtomicInteger count = unknown.getIfPresent(address);
        return count != null && count.get() >= allowed;
    }

    void wrong(String address) {
        unknown.get(address, first -> new AtomicInteger()).incrementAndGet();
    }
}
