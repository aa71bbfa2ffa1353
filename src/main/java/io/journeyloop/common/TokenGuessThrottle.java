package io.journeyloop.common;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts links that nobody has sent, by the address that asks. A token has 192 bits and can't be guessed; this keeps
 * those who try anyway from costing the database anything.
 */
@Component
public class TokenGuessThrottle {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Throttle unknown;

    TokenGuessThrottle(@Value("${journeyloop.security.guesses:20}") int allowed, Clock clock) {
        this.unknown = new Throttle(new Throttle.Patience(allowed, MINUTE, MINUTE, MINUTE), clock);
    }

    public boolean tooMany(String address) {
        return !unknown.pause(address).isZero();
    }

    public void wrong(String address) {
        unknown.count(address);
    }
}
