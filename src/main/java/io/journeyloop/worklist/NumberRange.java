package io.journeyloop.worklist;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number in a form may be, as a model writes it: {@code 0..5000, 2}, either end may be left out.
 *
 * @param min the least, included; null for none
 * @param max the most, included; null for none
 * @param decimals the most digits behind the point
 */
public record NumberRange(@Nullable BigDecimal min, @Nullable BigDecimal max, int decimals) {

    /** What holds where a form names no range. */
    static final NumberRange ANY = new NumberRange(new BigDecimal("-999999999999"), new BigDecimal("999999999999"), 6);

    private static final Pattern WRITTEN = Pattern.compile(
            "\\s*(-?\\d{1,12}(?:\\.\\d{1,6})?)?\\s*\\.\\.\\s*(-?\\d{1,12}(?:\\.\\d{1,6})?)?\\s*(?:,\\s*(\\d))?\\s*");
    /** What people type for a number; no exponent, no thousands, and never more digits than can be read. */
    private static final Pattern TYPED = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,18})?");

    public NumberRange {
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new IllegalArgumentException("No range: from " + min + " to " + max);
        }
        if (decimals < 0 || decimals > ANY_DECIMALS) {
            throw new IllegalArgumentException("No number of decimals: " + decimals);
        }
    }

    private static final int ANY_DECIMALS = 9;

    /** @throws IllegalArgumentException where it is no range */
    static NumberRange parse(String text) {
        Matcher match = WRITTEN.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("No range of a number: " + text);
        }
        return new NumberRange(
                number(match.group(1)),
                number(match.group(2)),
                match.group(3) == null ? 0 : Integer.parseInt(match.group(3)));
    }

    String written() {
        return (min == null ? "" : min.toPlainString()) + ".." + (max == null ? "" : max.toPlainString())
                + (decimals == 0 ? "" : ", " + decimals);
    }

    /** What was typed, where it is a number at all; digits of either width. */
    static Optional<BigDecimal> read(String typed) {
        String plain = java.text.Normalizer.normalize(typed.strip(), java.text.Normalizer.Form.NFKC);
        return TYPED.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    boolean holds(BigDecimal number) {
        return fits(number)
                && (min == null || number.compareTo(min) >= 0)
                && (max == null || number.compareTo(max) <= 0);
    }

    /** Whether it has no more decimals than may be; zeros at its end don't count. */
    boolean fits(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale()) <= decimals;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
