package io.journeyloop.staff.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsChecker;
import org.springframework.stereotype.Component;

/** Lets nobody guess passwords: after some failures in a row an account rests for a minute on this node. */
@Component
class SignInThrottle implements UserDetailsChecker {

    static final int FAILURES = 10;

    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(100_000)
            .build();

    @Override
    public void check(UserDetails account) {
        AtomicInteger failed = failures.getIfPresent(account.getUsername());
        if (failed != null && failed.get() >= FAILURES) {
            throw new LockedException("Too many failures; try again in a minute");
        }
        if (!account.isEnabled()) {
            throw new DisabledException("The account is blocked");
        }
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        failures.get(key(event.getAuthentication().getName()), name -> new AtomicInteger())
                .incrementAndGet();
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        failures.invalidate(key(event.getAuthentication().getName()));
    }

    private static String key(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
