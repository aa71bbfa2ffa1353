package io.journeyloop.staff.security;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.ApiProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses calls that change something and that a page of another site makes a browser send. The API has no session, but
 * a browser that once was given a password sends it along with whatever any page asks it to post.
 */
class CrossSite extends OncePerRequestFilter {

    private final ProblemEntryPoint problems;
    private final @Nullable String own;

    CrossSite(ProblemEntryPoint problems, @Nullable String own) {
        this.problems = problems;
        this.own = own;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        if (Callers.writes(call) && Callers.fromAnotherSite(call, own)) {
            problems.write(call, answer, ApiProblem.of(HttpStatus.FORBIDDEN, say("common.problem.cross-site")));
            return;
        }
        chain.doFilter(call, answer);
    }
}
