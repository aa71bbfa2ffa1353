package io.journeyloop.staff.security;

import io.journeyloop.common.Throttle;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.StaffDirectory;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * The one way to sign in, by form and by HTTP Basic: throttled, and with its failures in the audit, once a quarter of an
 * hour for an account and an address. Names that no account has are not written down: people type passwords there.
 */
class StaffSignIn extends DaoAuthenticationProvider {

    private static final String UNKNOWN = "-";

    private final StaffDirectory directory;
    private final SignInThrottle throttle;
    private final Audit audit;
    private final boolean shortPasswords;

    StaffSignIn(
            UserDetailsService accounts,
            StaffDirectory directory,
            SignInThrottle throttle,
            Audit audit,
            boolean shortPasswords) {
        super(accounts);
        this.directory = directory;
        this.throttle = throttle;
        this.audit = audit;
        this.shortPasswords = shortPasswords;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String account = asked.getName().strip().toLowerCase(Locale.ROOT);
        String address = address(asked);
        Duration pause = throttle.pause(account, address);
        if (!pause.isZero()) {
            throw new SignInPaused(Throttle.seconds(pause));
        }
        try {
            requireLong(asked);
            Authentication person = Objects.requireNonNull(super.authenticate(asked));
            throttle.succeeded(account, address);
            return person;
        } catch (BadCredentialsException wrong) {
            boolean paused = throttle.failed(account, address);
            note(account, address, paused ? "sign-in-paused" : "sign-in-failed");
            throw wrong;
        }
    }

    /** The password of the demo, and any like it, opens nothing outside the demo, whatever its data came from. */
    private void requireLong(Authentication asked) {
        if (!shortPasswords
                && Objects.toString(asked.getCredentials(), "").length() < StaffDirectory.SHORTEST_PASSWORD) {
            throw new BadCredentialsException("Shorter than any password");
        }
    }

    private void note(String account, String address, String action) {
        String subject = directory.find(account).isPresent() ? account : UNKNOWN;
        audit.recordOnce(action, "staff", subject, Map.of("address", address));
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.toString(details.getRemoteAddress(), "")
                : "";
    }
}
