package io.journeyloop.staff.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyloop.common.Throttle;
import io.journeyloop.common.Throttle.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets nobody guess passwords, and nobody lock others out by guessing: wrong passwords are counted for an account and
 * an address together, so the owner, who sits elsewhere, never feels what a stranger tried. An address that tries many
 * accounts is counted as such, and so is an account that is tried from everywhere: then those addresses alone wait from
 * which it was never signed in to before. Each wait is twice the one before.
 */
@Component
class SignInThrottle {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final int FROM_EVERYWHERE = 100;

    private final Throttle pairs;
    private final Throttle addresses;
    private final Throttle accounts;
    private final Cache<String, Boolean> usual =
            Caffeine.newBuilder().maximumSize(100_000).build();

    SignInThrottle(SecuritySettings settings, Clock clock) {
        this.pairs = new Throttle(new Patience(settings.wrongPasswords(), QUARTER, FIRST, QUARTER), clock);
        this.addresses = new Throttle(new Patience(settings.wrongPasswordsOfAddress(), QUARTER, FIRST, QUARTER), clock);
        this.accounts =
                new Throttle(new Patience(FROM_EVERYWHERE, Duration.ofHours(1), FIRST, Duration.ofMinutes(1)), clock);
    }

    /** How long that address has to wait before the next password for that account is looked at. */
    Duration pause(String account, String address) {
        String pair = pair(account, address);
        boolean known = usual.getIfPresent(pair) != null;
        return Stream.of(
                        pairs.pause(pair),
                        known ? Duration.ZERO : addresses.pause(address),
                        known ? Duration.ZERO : accounts.pause(account))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** @return whether that address has to wait from now on */
    boolean failed(String account, String address) {
        pairs.count(pair(account, address));
        addresses.count(address);
        accounts.count(account);
        return !pause(account, address).isZero();
    }

    void succeeded(String account, String address) {
        String pair = pair(account, address);
        pairs.forget(pair);
        usual.put(pair, Boolean.TRUE);
    }

    private static String pair(String account, String address) {
        return account + '\n' + address;
    }
}
