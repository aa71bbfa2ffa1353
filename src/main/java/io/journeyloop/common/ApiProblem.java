package io.journeyloop.common;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A refusal as the API renders it: RFC 9457 problem details with our type, the field and value where there is one, and
 * the next step. Type, field and value are the same in every language.
 *
 * @param said what is refused; the next step is the text beside it
 */
public record ApiProblem(
        HttpStatus status,
        String slug,
        @Nullable String field,
        @Nullable Object value,
        Message said,
        Map<String, Object> more) {

    private static final String TYPE = "urn:journeyloop:problem:";

    /** A refusal without a field. */
    public static ApiProblem of(HttpStatus status, Message said) {
        return of(status, null, null, said);
    }

    static ApiProblem of(HttpStatus status, @Nullable String field, @Nullable Object value, Message said) {
        return new ApiProblem(status, slug(status), field, value, said, Map.of());
    }

    static ApiProblem of(Problem problem) {
        return new ApiProblem(
                HttpStatus.valueOf(problem.kind().status()),
                problem.kind().slug(),
                problem.field(),
                problem.value(),
                problem.said(),
                problem.more());
    }

    private static String slug(HttpStatus status) {
        if (status == HttpStatus.UNAUTHORIZED) {
            return "unauthenticated";
        }
        return Problem.Kind.ofStatus(status.value())
                .map(Problem.Kind::slug)
                .orElseGet(() -> status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    ProblemDetail detail(Locale reader) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create(TYPE + slug));
        detail.setTitle(status.getReasonPhrase());
        detail.setDetail(Texts.of(said, reader));
        properties(reader).forEach(detail::setProperty);
        return detail;
    }

    /** The members of the document in the order they are written, for whoever writes it without Spring's help. */
    public Map<String, Object> members(Locale reader) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", TYPE + slug);
        members.put("title", status.getReasonPhrase());
        members.put("status", status.value());
        members.put("detail", Texts.of(said, reader));
        members.putAll(properties(reader));
        return members;
    }

    private Map<String, @Nullable Object> properties(Locale reader) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("next", Texts.of(said.next(), reader));
        if (field != null) {
            properties.put("field", field);
            properties.put("value", value);
        }
        properties.putAll(more);
        return properties;
    }
}
