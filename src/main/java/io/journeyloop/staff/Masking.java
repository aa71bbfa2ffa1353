package io.journeyloop.staff;

import org.jspecify.annotations.Nullable;

/** How personal data is shown where nobody gave a reason to see it whole: {@code 138****1234}, {@code 王*}. */
public final class Masking {

    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private Masking() {}

    /**
     * The first character of each word and a star for the rest: {@code 王小明} gives {@code 王*}, {@code Ann Lee}
     * gives {@code A* L*}. Empty for nothing.
     */
    public static String name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        StringBuilder masked = new StringBuilder();
        for (String word : name.strip().split("\\s+", -1)) {
            masked.append(masked.isEmpty() ? "" : " ")
                    .appendCodePoint(word.codePointAt(0))
                    .append('*');
        }
        return masked.toString();
    }

    /** The first letter, three stars and the domain: {@code a***@example.com}. */
    public static String email(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return "";
        }
        String plain = address.strip();
        int at = plain.lastIndexOf('@');
        return at < 1
                ? "****"
                : new StringBuilder().appendCodePoint(plain.codePointAt(0)) + "***" + plain.substring(at);
    }

    /** Three digits, four stars, four digits; of a number too short for that, its last digit alone. */
    public static String phone(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return "";
        }
        String digits = phone.strip();
        if (digits.length() < HEAD + TAIL + 2) {
            return "****" + digits.substring(digits.length() - 1);
        }
        return digits.substring(0, HEAD) + "****" + digits.substring(digits.length() - TAIL);
    }
}
