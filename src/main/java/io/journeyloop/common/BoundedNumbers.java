package io.journeyloop.common;

/**
 * What a number may look like wherever one is read. {@code 1e999999999} is eleven signs to send and a billion digits to
 * write out: whoever rounds, compares or prints it holds a processor. So digits and exponent are looked at in the text,
 * before anything is made of it.
 */
public final class BoundedNumbers {

    /** Digits before and behind the point together. */
    public static final int DIGITS = 40;

    /** The power of ten, up and down. */
    public static final int EXPONENT = 40;

    private static final int LONGEST_SHOWN = 60;

    private BoundedNumbers() {}

    /** Whether that text, if it is a number at all, is one of at most {@link #DIGITS} digits and {@link #EXPONENT}. */
    public static boolean holds(CharSequence text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == 'e' || sign == 'E') {
                return digits <= DIGITS && exponent(text, at + 1) <= EXPONENT;
            }
            digits += Character.isDigit(sign) ? 1 : 0;
        }
        return digits <= DIGITS;
    }

    /** The text as a refusal may repeat it. */
    public static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** Its size without its sign; more than {@link #EXPONENT} means only that. */
    private static int exponent(CharSequence text, int from) {
        int size = 0;
        for (int at = from; at < text.length() && size <= EXPONENT; at++) {
            int digit = Character.digit(text.charAt(at), 10);
            size = digit < 0 ? size : size * 10 + digit;
        }
        return size;
    }
}
