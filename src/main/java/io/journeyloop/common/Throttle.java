package io.journeyloop.common;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes whoever does something too often wait, longer each time, on this node. What was counted drains away steadily, so
 * that many honest people behind one address are no attack.
 */
public final class Throttle {

    private static final int KEYS = 100_000;

    private record Level(double counted, Instant at) {}

    /**
     * How patient a throttle is.
     *
     * @param free how many are counted before anybody waits
     * @param drains in which time so many are forgotten again
     * @param first how long the first wait is; each further one is twice as long
     * @param longest how long a wait is at most
     */
    public record Patience(int free, Duration drains, Duration first, Duration longest) {}

    private final Patience patience;
    private final Clock clock;
    private final Cache<String, Level> levels;

    public Throttle(Patience patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
        this.levels = Caffeine.newBuilder()
                .maximumSize(KEYS)
                .expireAfterWrite(patience.drains().plus(patience.longest()))
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** How long that key has to wait from now; zero where it may go on. */
    public Duration pause(String key) {
        Level level = levels.getIfPresent(key);
        if (level == null
                || level.counted() < patience.free()
                || clock.instant().isBefore(level.at())) {
            return Duration.ZERO;
        }
        int times = (int) Math.min(level.counted() - patience.free(), 30);
        long full = Math.min(
                patience.first().toMillis() << Math.min(times, 20),
                patience.longest().toMillis());
        Duration left = Duration.between(clock.instant(), level.at().plusMillis(full));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Counts one more. */
    public void count(String key) {
        Instant now = clock.instant();
        levels.asMap().merge(key, new Level(1, now), (before, one) -> new Level(drained(before, now) + 1, now));
    }

    /** How many are counted now. */
    public int counted(String key) {
        Level level = levels.getIfPresent(key);
        return level == null ? 0 : (int) Math.ceil(drained(level, clock.instant()));
    }

    /** Starts again from nothing. */
    public void forget(String key) {
        levels.invalidate(key);
    }

    /** In whole seconds, at least one: for {@code Retry-After}. */
    public static long seconds(Duration pause) {
        return Math.max(1, (pause.toMillis() + 999) / 1000);
    }

    private double drained(Level level, Instant now) {
        double passed = Duration.between(level.at(), now).toMillis();
        if (passed < 0) {
            return 0;
        }
        return Math.max(
                0,
                level.counted() - passed * patience.free() / patience.drains().toMillis());
    }
}
