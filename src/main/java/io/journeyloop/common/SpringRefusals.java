package io.journeyloop.common;

import static io.journeyloop.common.Message.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Names the field, the value and the next step of what Spring refuses on its own. */
final class SpringRefusals {

    private SpringRefusals() {}

    static ApiProblem of(Exception refused, HttpStatus status, HttpServletRequest request) {
        return switch (refused) {
            case HttpMessageNotReadableException unreadable -> body(unreadable);
            case MethodArgumentTypeMismatchException wrong -> unreadable(wrong.getName(), wrong.getValue());
            case TypeMismatchException wrong -> unreadable(wrong.getPropertyName(), wrong.getValue());
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case HttpRequestMethodNotSupportedException wrong -> method(wrong);
            case HttpMediaTypeNotSupportedException wrong -> contentType(wrong);
            case HttpMediaTypeNotAcceptableException wrong ->
                ApiProblem.of(
                        status,
                        HttpHeaders.ACCEPT,
                        request.getHeader(HttpHeaders.ACCEPT),
                        say("common.problem.not-acceptable", types(wrong.getSupportedMediaTypes())));
            default -> of(status, request);
        };
    }

    /** What can be said from the status alone. */
    static ApiProblem of(HttpStatus status, HttpServletRequest request) {
        return of(status, path(request));
    }

    static ApiProblem of(HttpStatus status, String path) {
        return switch (status) {
            case NOT_FOUND -> ApiProblem.of(status, "path", path, say("common.problem.no-path", path));
            case CONTENT_TOO_LARGE -> ApiProblem.of(status, say("common.problem.too-large"));
            default ->
                ApiProblem.of(
                        status,
                        status.is5xxServerError() ? say("common.problem.internal") : say("common.problem.request"));
        };
    }

    private static ApiProblem body(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof NumberOutOfBounds number) {
            return ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    number.field(),
                    number.value(),
                    say("common.problem.number", BoundedNumbers.DIGITS, BoundedNumbers.EXPONENT));
        }
        if (unreadable.getCause() instanceof JacksonException json) {
            String field = json instanceof StreamReadException ? "" : field(json);
            return field.isEmpty()
                    ? ApiProblem.of(HttpStatus.BAD_REQUEST, say("common.problem.json"))
                    : unreadable(field, json instanceof InvalidFormatException wrong ? wrong.getValue() : null);
        }
        return unreadable.getCause() == null
                ? ApiProblem.of(HttpStatus.BAD_REQUEST, say("common.problem.no-body"))
                : ApiProblem.of(HttpStatus.BAD_REQUEST, say("common.problem.json"));
    }

    private static ApiProblem unreadable(@Nullable String field, @Nullable Object value) {
        String name = Objects.requireNonNullElse(field, "body");
        return ApiProblem.of(HttpStatus.BAD_REQUEST, name, value, say("common.problem.unreadable", name));
    }

    private static ApiProblem missing(String field) {
        return ApiProblem.of(HttpStatus.BAD_REQUEST, field, null, say("common.problem.missing", field));
    }

    private static ApiProblem method(HttpRequestMethodNotSupportedException wrong) {
        String[] known = Objects.requireNonNullElse(wrong.getSupportedMethods(), new String[0]);
        return ApiProblem.of(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method",
                wrong.getMethod(),
                say("common.problem.method", wrong.getMethod(), List.of(known)));
    }

    private static ApiProblem contentType(HttpMediaTypeNotSupportedException wrong) {
        MediaType sent = wrong.getContentType();
        return ApiProblem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                HttpHeaders.CONTENT_TYPE,
                sent == null ? null : sent.toString(),
                say("common.problem.content-type", types(wrong.getSupportedMediaTypes())));
    }

    private static List<String> types(List<MediaType> types) {
        return types.stream()
                .filter(MediaType::isConcrete)
                .map(MediaType::toString)
                .distinct()
                .toList();
    }

    /** As a caller writes it: {@code [3].occurredAt}; empty where the text is no JSON at all. */
    private static String field(JacksonException json) {
        String path = json.getPath().stream()
                .map(at -> at.getIndex() >= 0 ? "[" + at.getIndex() + "]" : "." + at.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
