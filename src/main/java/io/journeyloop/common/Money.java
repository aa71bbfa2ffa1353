package io.journeyloop.common;

import static io.journeyloop.common.Message.say;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money: from nothing up to a limit, with two decimals. What has more decimals or lies outside is refused
 * and never rounded, so that the amount somebody wrote is the amount that is kept.
 */
public final class Money {

    /** The most that any amount may be; the tables keep fourteen digits, two of them decimals. */
    public static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private static final int SCALE = 2;
    private static final int LONGEST = 40;

    private Money() {}

    /** As {@link #checked(String, Object, BigDecimal)}, up to {@link #MOST}. */
    public static @Nullable BigDecimal checked(String field, @Nullable Object given) {
        return checked(field, given, MOST);
    }

    /**
     * The amount with its two decimals; null where nothing is given.
     *
     * @param given a number, or the text of one
     * @param most the highest amount that is taken here
     * @throws Problem INVALID naming the field, the value, the range and the decimals
     */
    public static @Nullable BigDecimal checked(String field, @Nullable Object given, BigDecimal most) {
        String text = given == null ? "" : given.toString().strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw refusal(field, text, most);
        }
        return checked(field, text, number(field, text, most), most);
    }

    private static BigDecimal number(String field, String text, BigDecimal most) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException none) {
            throw refusal(field, text, most);
        }
    }

    /** Digits are counted before anything is computed: an exponent of a billion must cost nothing. */
    private static BigDecimal checked(String field, String text, BigDecimal amount, BigDecimal most) {
        long whole = (long) amount.precision() - amount.scale();
        if (amount.signum() < 0 || whole > LONGEST || amount.scale() > LONGEST) {
            throw refusal(field, text, most);
        }
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (plain.scale() > SCALE || plain.compareTo(most) > 0) {
            throw refusal(field, text, most);
        }
        return plain.setScale(SCALE);
    }

    private static Problem refusal(String field, String text, BigDecimal most) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return Problem.invalid(field, shown, say("common.problem.money", field, most.toPlainString()));
    }
}
