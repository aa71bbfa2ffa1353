package io.journeyloop.staff.security;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.ApiProblem;
import io.journeyloop.common.Denied;
import io.journeyloop.common.Languages;
import io.journeyloop.common.Outages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a caller gets who may not come in: a problem document, as for every other refusal of the API. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    private final ApplicationEventPublisher events;

    ProblemEntryPoint(JsonMapper json, ApplicationEventPublisher events) {
        this.json = json;
        this.events = events;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        switch (refused) {
            case SignInPaused paused -> paused(request, response, paused.seconds());
            case AuthenticationServiceException unavailable -> unavailable(request, response);
            default -> challenge(request, response);
        }
    }

    /** A browser that was challenged keeps the password and sends it with whatever any page makes it post. */
    private void challenge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.isBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"JourneyLoop\", charset=\"UTF-8\"");
        }
        write(request, response, ApiProblem.of(HttpStatus.UNAUTHORIZED, say("common.problem.sign-in")));
    }

    private void paused(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        write(
                request,
                response,
                ApiProblem.of(HttpStatus.TOO_MANY_REQUESTS, say("common.problem.sign-in-paused", seconds)));
    }

    /** Whether the password is right could not be found out. */
    private void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Outages.retryLater(response);
        write(request, response, Outages.problem());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        events.publishEvent(new Denied(null, null, request.getRequestURI()));
        write(request, response, ApiProblem.of(HttpStatus.FORBIDDEN, say("common.problem.role")));
    }

    void write(HttpServletRequest request, HttpServletResponse response, ApiProblem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale reader = Languages.of(request);
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, reader.toLanguageTag());
        response.getWriter().write(json.writeValueAsString(problem.members(reader)));
    }
}
