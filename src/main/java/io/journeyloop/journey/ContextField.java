package io.journeyloop.journey;

import io.journeyloop.engine.ProcessVariables;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@value Words#CONTEXT}: what whoever lets a customer in may say, as in {@code product:text,
 * channel:choice(app|web), guests:number}. A name without a type is a text.
 *
 * @param choices of a choice, else empty
 */
public record ContextField(String name, Type type, List<String> choices) {

    /** What a value may be. */
    public enum Type {
        NUMBER,
        TEXT,
        BOOLEAN,
        DATE,
        CHOICE;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A declared entry as it is written. */
    public record Part(String name, String type) {

        /** The entry, where the type can be read. */
        public Optional<ContextField> field() {
            String kind = CHOICES.matcher(type).matches() ? Type.CHOICE.slug() : type;
            return Arrays.stream(Type.values())
                    .filter(one -> one.slug().equals(kind))
                    .findFirst()
                    .map(one -> new ContextField(name, one, choices(type)))
                    .filter(one -> (one.type == Type.CHOICE) != one.choices.isEmpty());
        }

        /** Whether it can be a variable that nothing in the product trusts. */
        public boolean isFree() {
            return NAME.matcher(name).matches() && !ProcessVariables.TRUSTED.contains(name);
        }
    }

    public static final int LONGEST_TEXT = 200;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,60}");
    private static final Pattern CHOICES = Pattern.compile("choice\\s*\\(([^()]*)\\)");
    /** A phone, an account, a card, an identity number: never in a process variable. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d(?:[ -]?\\d){9,}");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    /** All that the text declares, readable or not. */
    public static List<Part> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(":", 2))
                .map(halves -> new Part(halves[0].strip(), halves.length < 2 ? "text" : halves[1].strip()))
                .toList();
    }

    /** What the text declares; what can't be read, or what the product trusts, is not declared. */
    public static List<ContextField> of(String text) {
        return parts(text).stream()
                .filter(Part::isFree)
                .map(Part::field)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> choices(String type) {
        var written = CHOICES.matcher(type);
        return written.matches()
                ? Stream.of(written.group(1).split("\\|"))
                        .map(String::strip)
                        .filter(ContextField::isHarmless)
                        .filter(one -> !one.isEmpty())
                        .toList()
                : List.of();
    }

    /** The value as a variable; empty where it is not of this type. */
    Optional<Object> read(@Nullable Object value) {
        return switch (type) {
            case NUMBER -> value instanceof Number ? number(value.toString()) : Optional.empty();
            case BOOLEAN -> value instanceof Boolean ? Optional.of(value) : Optional.empty();
            default -> value instanceof String text ? readText(text) : Optional.empty();
        };
    }

    /** As {@link #read}, of a value that was told as a text. */
    Optional<Object> readText(String text) {
        return switch (type) {
            case NUMBER -> number(text);
            case BOOLEAN ->
                text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
            case TEXT -> isHarmless(text) ? Optional.of(text) : Optional.empty();
            case CHOICE -> choices.contains(text) ? Optional.of(text) : Optional.empty();
            case DATE -> date(text);
        };
    }

    /** At most twelve digits before and six after the point, whatever way it is written. */
    private static Optional<Object> number(String text) {
        if (text.length() > 40 || text.indexOf('E') >= 0 && !text.matches("-?\\d(\\.\\d{1,17})?E-?\\d{1,2}")) {
            return Optional.empty();
        }
        try {
            BigDecimal read = new BigDecimal(text);
            String plain = read.signum() == 0 ? "0" : read.stripTrailingZeros().toPlainString();
            if (!NUMBER.matcher(plain).matches()) {
                return Optional.empty();
            }
            if (plain.contains(".")) {
                return Optional.of(read.doubleValue());
            }
            long whole = Long.parseLong(plain);
            return Optional.of(whole == (int) whole ? (Object) (int) whole : (Object) whole);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<Object> date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() <= 9999 ? Optional.of(day.toString()) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The engine's tables hold three-byte text alone, and nothing by which a person could be recognised. */
    private static boolean isHarmless(String value) {
        return value.length() <= LONGEST_TEXT
                && value.codePoints().allMatch(sign -> Character.isBmpCodePoint(sign) && !Character.isISOControl(sign))
                && !NUMBER_OF_A_PERSON.matcher(value).find();
    }
}
