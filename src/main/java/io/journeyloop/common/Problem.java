package io.journeyloop.common;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that a person or another system can act on: it names the field, the value and the next step.
 * The API renders it as RFC 9457 problem details, the screens as a notification. Never put personal data in
 * {@code value} or the sentences.
 */
public final class Problem extends RuntimeException {

    /** What kind of refusal; each has one HTTP status. */
    public enum Kind {
        BAD_REQUEST(400, "bad-request"),
        FORBIDDEN(403, "forbidden"),
        NOT_FOUND(404, "not-found"),
        CONFLICT(409, "conflict"),
        TOO_LARGE(413, "too-large"),
        INVALID(422, "invalid");

        private final int status;
        private final String slug;

        Kind(int status, String slug) {
            this.status = status;
            this.slug = slug;
        }

        public int status() {
            return status;
        }

        public String slug() {
            return slug;
        }
    }

    private final Kind kind;
    private final @Nullable String field;
    private final @Nullable Object value;
    private final String next;
    private final Map<String, Object> more;

    public Problem(Kind kind, @Nullable String field, @Nullable Object value, String sentence, String next) {
        this(kind, field, value, sentence, next, Map.of());
    }

    public Problem(
            Kind kind,
            @Nullable String field,
            @Nullable Object value,
            String sentence,
            String next,
            Map<String, Object> more) {
        super(sentence);
        this.kind = kind;
        this.field = field;
        this.value = value;
        this.next = next;
        this.more = Map.copyOf(more);
    }

    public static Problem notFound(String field, Object value, String next) {
        return new Problem(Kind.NOT_FOUND, field, value, "There is no " + field + " \"" + value + "\".", next);
    }

    public static Problem invalid(String field, @Nullable Object value, String sentence, String next) {
        return new Problem(Kind.INVALID, field, value, sentence, next);
    }

    public static Problem conflict(String field, @Nullable Object value, String sentence, String next) {
        return new Problem(Kind.CONFLICT, field, value, sentence, next);
    }

    public static Problem forbidden(String sentence, String next) {
        return new Problem(Kind.FORBIDDEN, null, null, sentence, next);
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable Object value() {
        return value;
    }

    /** What to do next, a full sentence. */
    public String next() {
        return next;
    }

    /** Further machine-readable members of the problem document. */
    public Map<String, Object> more() {
        return more;
    }
}
