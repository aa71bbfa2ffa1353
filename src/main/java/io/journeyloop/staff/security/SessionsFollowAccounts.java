package io.journeyloop.staff.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.staff.StaffPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a screen's session where its account was locked, or got another branch or other roles, since the sign-in. The
 * account is read once in {@link #REMEMBERED}, so that a screen's many small requests cost nothing.
 */
class SessionsFollowAccounts extends OncePerRequestFilter {

    /** How long a lock may take to be felt. */
    static final Duration REMEMBERED = Duration.ofSeconds(3);

    private final StaffDirectory directory;
    private final Cache<StaffMember, Boolean> holding = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    SessionsFollowAccounts(StaffDirectory directory) {
        this.directory = directory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null
                && signedIn.getPrincipal() instanceof StaffPrincipal principal
                && !holding.get(principal.member(), directory::stillHolds)) {
            // Made here: an earlier one would keep the context holder of before the screens set theirs.
            new SecurityContextLogoutHandler().logout(request, response, signedIn);
        }
        chain.doFilter(request, response);
    }
}
