package io.journeyloop.staff.security;

import io.journeyloop.common.DatabaseWatch;
import io.journeyloop.common.Languages;
import io.journeyloop.common.Outages;
import io.journeyloop.common.PublicPage;
import io.journeyloop.common.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says at once, to people and to programs alike, that the database is away; nobody is asked for a password meanwhile. */
class WhileDatabaseIsAway extends OncePerRequestFilter {

    private final DatabaseWatch watch;
    private final ProblemEntryPoint problems;
    private final PublicPage page;
    private final Texts texts;

    WhileDatabaseIsAway(DatabaseWatch watch, ProblemEntryPoint problems, PublicPage page, Texts texts) {
        this.watch = watch;
        this.problems = problems;
        this.page = page;
        this.texts = texts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        if (watch.isUp() || isServedWithoutIt(call)) {
            chain.doFilter(call, answer);
            return;
        }
        Outages.retryLater(answer);
        if (Callers.readsPages(call)) {
            Locale reader = Languages.of(call);
            page.write(
                    answer,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    page.notice(
                            reader,
                            texts.get("common.page.unavailable.title", reader),
                            texts.get("common.page.unavailable.text", reader)),
                    reader);
        } else {
            problems.write(call, answer, Outages.problem());
        }
    }

    private static boolean isServedWithoutIt(HttpServletRequest call) {
        String path = call.getRequestURI();
        return path.startsWith("/actuator/health") || path.startsWith("/assets/") || path.startsWith("/VAADIN/build/");
    }
}
