package io.journeyloop.common;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Renders every refusal of the API as RFC 9457 problem details. */
@RestControllerAdvice
class ProblemResponses extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        ProblemDetail detail = detail(problem.kind(), String.valueOf(problem.getMessage()), problem.next());
        if (problem.field() != null) {
            detail.setProperty("field", problem.field());
            detail.setProperty("value", problem.value());
        }
        problem.more().forEach(detail::setProperty);
        return ResponseEntity.status(problem.kind().status()).body(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .body(detail(
                        Problem.Kind.FORBIDDEN,
                        "Your role does not allow this.",
                        "Ask an administrator for the role, or a colleague who has it."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException wrong) {
        ProblemDetail detail = detail(
                Problem.Kind.BAD_REQUEST,
                "The parameter " + wrong.getName() + " can't be read.",
                "Give it in the form the API description shows.");
        detail.setProperty("field", wrong.getName());
        detail.setProperty("value", wrong.getValue());
        return ResponseEntity.badRequest().body(detail);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            org.springframework.http.HttpHeaders headers,
            org.springframework.http.HttpStatusCode status,
            org.springframework.web.context.request.WebRequest request) {
        return ResponseEntity.badRequest()
                .body(detail(
                        Problem.Kind.BAD_REQUEST,
                        "The body can't be read as JSON of the expected form.",
                        "Compare it with the API description at /swagger-ui.html."));
    }

    private static ProblemDetail detail(Problem.Kind kind, String sentence, String next) {
        ProblemDetail detail = ProblemDetail.forStatus(kind.status());
        detail.setType(URI.create("urn:journeyloop:problem:" + kind.slug()));
        detail.setTitle(HttpStatus.valueOf(kind.status()).getReasonPhrase());
        detail.setDetail(sentence);
        detail.setProperty("next", next);
        return detail;
    }
}
