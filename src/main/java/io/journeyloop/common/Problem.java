package io.journeyloop.common;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that a person or another system can act on: it names the field, the value and the next step.
 * The API renders it as RFC 9457 problem details, the screens as a notification, both in the reader's language: what
 * is said under key {@code k} stands in the texts as {@code k}, the next step as {@code k.next}, both with the same
 * arguments. Never put personal data in {@code value} or the arguments.
 */
public class Problem extends RuntimeException {

    /** What kind of refusal; each has one HTTP status. */
    public enum Kind {
        BAD_REQUEST(400, "bad-request"),
        FORBIDDEN(403, "forbidden"),
        NOT_FOUND(404, "not-found"),
        CONFLICT(409, "conflict"),
        TOO_LARGE(413, "too-large"),
        INVALID(422, "invalid"),
        TOO_OFTEN(429, "too-often"),
        UNAVAILABLE(503, "unavailable");

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

        static Optional<Kind> ofStatus(int status) {
            return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
        }
    }

    private final Kind kind;
    private final @Nullable String field;
    private final @Nullable Object value;
    private final Message said;
    private final Map<String, Object> more;
    private final boolean conceals;

    public Problem(Kind kind, @Nullable String field, @Nullable Object value, Message said) {
        this(kind, field, value, said, Map.of());
    }

    public Problem(Kind kind, @Nullable String field, @Nullable Object value, Message said, Map<String, Object> more) {
        this(kind, field, value, said, more, false);
    }

    private Problem(
            Kind kind,
            @Nullable String field,
            @Nullable Object value,
            Message said,
            Map<String, Object> more,
            boolean conceals) {
        this.kind = kind;
        this.field = field;
        this.value = value;
        this.said = said;
        this.more = Map.copyOf(more);
        this.conceals = conceals;
    }

    public static Problem badRequest(String field, @Nullable Object value, Message said) {
        return new Problem(Kind.BAD_REQUEST, field, value, said);
    }

    public static Problem notFound(String field, Object value, Message said) {
        return new Problem(Kind.NOT_FOUND, field, value, said);
    }

    public static Problem invalid(String field, @Nullable Object value, Message said) {
        return new Problem(Kind.INVALID, field, value, said);
    }

    public static Problem conflict(@Nullable String field, @Nullable Object value, Message said) {
        return new Problem(Kind.CONFLICT, field, value, said);
    }

    public static Problem forbidden(Message said) {
        return new Problem(Kind.FORBIDDEN, null, null, said);
    }

    /**
     * The same refusal, said of something that is there but not for this reader: the answer is the same to the letter,
     * only the audit learns of it.
     */
    public Problem concealing() {
        return new Problem(kind, field, value, said, more, true);
    }

    /** Whether somebody asked for what is not theirs to see. */
    public boolean conceals() {
        return conceals;
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

    /** What is refused and why, in English: for logs. A reader is shown {@link #sentence}. */
    @Override
    public String getMessage() {
        return sentence(Languages.ENGLISH);
    }

    /** What is refused and why, a full sentence in the language nearest to that one. */
    public String sentence(Locale reader) {
        return Texts.of(said, Languages.closest(reader));
    }

    /** What to do next, a full sentence in the language nearest to that one. */
    public String next(Locale reader) {
        return Texts.of(said.next(), Languages.closest(reader));
    }

    Message said() {
        return said;
    }

    /** Further machine-readable members of the problem document. */
    public Map<String, Object> more() {
        return more;
    }
}
