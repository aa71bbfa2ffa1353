package io.journeyloop.intake;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which sign parts whole from broken; the other groups thousands. */
public enum DecimalSign {
    POINT("\\.", ","),
    COMMA(",", "\\.");

    private final Pattern form;
    private final String decimal;
    private final String group;

    /** Digits, grouped by threes or not at all, and what is behind the decimal sign. */
    DecimalSign(String decimal, String group) {
        this.form =
                Pattern.compile("(?:\\d{1,16}|[1-9]\\d{0,2}(?:" + group + "\\d{3}){1,5})(?:" + decimal + "\\d{1,12})?");
        this.decimal = decimal;
        this.group = group;
    }

    /** What digits amount to where this is the decimal sign; empty where they can't be written so. */
    Optional<BigDecimal> read(String digits) {
        return form.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits.replaceAll(group, "").replaceAll(decimal, ".")))
                : Optional.empty();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The sign of that name, or the sign itself.
     *
     * @param text null or blank where the file's columns decide
     * @throws Problem (invalid)
     */
    public static @Nullable DecimalSign of(@Nullable String text) {
        String said = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return switch (said) {
            case "" -> null;
            case "point", "." -> POINT;
            case "comma", "," -> COMMA;
            default -> throw Problem.invalid("decimal", said, say("intake.problem.decimal", said));
        };
    }
}
