package io.journeyloop.common;

import static io.journeyloop.common.Message.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Renders every refusal of the API as RFC 9457 problem details in the language the caller accepts. */
@RestControllerAdvice
class ProblemResponses extends ResponseEntityExceptionHandler {

    private final ApplicationEventPublisher events;

    ProblemResponses(ApplicationEventPublisher events) {
        this.events = events;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem, HttpServletRequest request) {
        Denied denied = Denied.of(problem, request.getRequestURI());
        if (denied != null) {
            events.publishEvent(denied);
        }
        return answer(ApiProblem.of(problem), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied, HttpServletRequest request) {
        events.publishEvent(new Denied(null, null, request.getRequestURI()));
        ApiProblem problem = ApiProblem.of(HttpStatus.FORBIDDEN, say("common.problem.role"));
        return answer(problem, new HttpHeaders(), request);
    }

    /** What the database could not do for us, said as what it is; all else is a fault of ours and goes on as one. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failed, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (Outages.isOutage(failed)) {
            headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(Outages.RETRY_SECONDS));
            return answer(Outages.problem(), headers, request);
        }
        if (failed instanceof DuplicateKeyException || failed instanceof ConcurrencyFailureException) {
            ApiProblem problem = ApiProblem.of(HttpStatus.CONFLICT, say("common.problem.same-moment"));
            return answer(problem, headers, request);
        }
        throw failed;
    }

    /** What Spring refuses before or after our code: said as all else is, with the headers Spring adds (Allow, Accept). */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest call = ((ServletWebRequest) request).getRequest();
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
        if (known.is5xxServerError()) {
            logger.error("A call of the API failed", refused);
        }
        ResponseEntity<ProblemDetail> answer = answer(SpringRefusals.of(refused, known, call), headers, call);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    private static ResponseEntity<ProblemDetail> answer(
            ApiProblem problem, HttpHeaders headers, HttpServletRequest request) {
        Locale reader = Languages.of(request);
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.toLanguageTag())
                .body(problem.detail(reader));
    }
}
