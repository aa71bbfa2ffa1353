package io.journeyloop.worklist;

import io.journeyloop.common.Problem;
import io.journeyloop.shell.LocaleFormats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a screen may ask of a single field while it is being filled in; the same rules as when it is finished. */
public final class FormChecks {

    private FormChecks() {}

    /** Why that value would be refused; empty where it is right, or nothing is given. */
    public static Optional<Problem> wrong(FormField field, @Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            FormAnswers.check(List.of(field), Map.of(field.name(), value), false);
            return Optional.empty();
        } catch (Problem refused) {
            return Optional.of(refused);
        }
    }

    /** A number's range as people write it, "0 – 5,000"; empty where either end is open. */
    public static Optional<String> range(FormField field, LocaleFormats formats) {
        NumberRange range = field.range();
        return range == null || range.min() == null || range.max() == null
                ? Optional.empty()
                : Optional.of(number(range.min(), formats) + " – " + number(range.max(), formats));
    }

    /** An ISO date. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static String number(BigDecimal number, LocaleFormats formats) {
        return formats.number(number.doubleValue(), Math.max(0, number.scale()));
    }
}
