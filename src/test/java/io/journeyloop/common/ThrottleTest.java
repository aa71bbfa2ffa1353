package io.journeyloop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final Hand hand = new Hand();
    private final Throttle throttle = new Throttle(
            new Throttle.Patience(3, Duration.ofMinutes(3), Duration.ofSeconds(2), Duration.ofSeconds(10)), hand);

    @Test
    void theFirstFewCostNothing() {
        count("a", 2);
        assertThat(throttle.pause("a")).isZero();
        assertThat(throttle.counted("a")).isEqualTo(2);
    }

    @Test
    void eachFurtherOneCostsTwiceAsLongUpToTheLongest() {
        count("a", 3);
        assertThat(throttle.pause("a")).isEqualTo(Duration.ofSeconds(2));
        count("a", 1);
        assertThat(throttle.pause("a")).isEqualTo(Duration.ofSeconds(4));
        count("a", 1);
        assertThat(throttle.pause("a")).isEqualTo(Duration.ofSeconds(8));
        count("a", 40);
        assertThat(throttle.pause("a")).isEqualTo(Duration.ofSeconds(10));
        assertThat(throttle.pause("b")).isZero();
    }

    @Test
    void aPauseEndsAndWhatWasCountedDrainsAway() {
        count("a", 3);
        hand.now = hand.now.plusSeconds(2);
        assertThat(throttle.pause("a")).isZero();
        hand.now = hand.now.plusSeconds(118);
        assertThat(throttle.counted("a")).isEqualTo(1);
        count("a", 1);
        assertThat(throttle.pause("a")).isZero();
    }

    @Test
    void forgottenIsForgotten() {
        count("a", 9);
        throttle.forget("a");
        assertThat(throttle.pause("a")).isZero();
    }

    private void count(String key, int times) {
        for (int i = 0; i < times; i++) {
            throttle.count(key);
        }
    }

    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
