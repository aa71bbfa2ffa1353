package io.journeyloop.staff.security;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.ApiProblem;
import io.journeyloop.common.Message;
import io.journeyloop.common.Throttle;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody who is not signed in send much: a body is refused by its stated length before a byte of it is read, and one
 * without a stated length is refused as well. Where given, an address may also post only so often.
 */
class SmallBodies extends OncePerRequestFilter {

    private final ProblemEntryPoint problems;
    private final int largest;
    private final @Nullable Throttle calls;

    SmallBodies(ProblemEntryPoint problems, int largest, @Nullable Throttle calls) {
        this.problems = problems;
        this.largest = largest;
        this.calls = calls;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        if (isSignedIn() || !Callers.writes(call)) {
            chain.doFilter(call, answer);
        } else if (call.getContentLengthLong() > largest) {
            refuse(call, answer, HttpStatus.CONTENT_TOO_LARGE, say("common.problem.body-large", largest()));
        } else if (call.getContentLengthLong() < 0 && call.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(call, answer, HttpStatus.LENGTH_REQUIRED, say("common.problem.length", largest()));
        } else if (!tooOften(call, answer)) {
            chain.doFilter(call, answer);
        }
    }

    private boolean tooOften(HttpServletRequest call, HttpServletResponse answer) throws IOException {
        if (calls == null) {
            return false;
        }
        Duration pause = calls.pause(call.getRemoteAddr());
        if (pause.isZero()) {
            calls.count(call.getRemoteAddr());
            return false;
        }
        long seconds = Throttle.seconds(pause);
        answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(
                call, answer, ApiProblem.of(HttpStatus.TOO_MANY_REQUESTS, say("common.problem.too-often", seconds)));
        return true;
    }

    private void refuse(HttpServletRequest call, HttpServletResponse answer, HttpStatus status, Message said)
            throws IOException {
        // What is left of the body is not waited for.
        answer.setHeader(HttpHeaders.CONNECTION, "close");
        problems.write(call, answer, ApiProblem.of(status, said));
    }

    private String largest() {
        return Integer.toString(largest);
    }

    private static boolean isSignedIn() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person != null && person.isAuthenticated() && !(person instanceof AnonymousAuthenticationToken);
    }
}
