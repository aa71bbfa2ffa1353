package io.journeyloop.staff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How personal data is shown where nobody gave a reason to see it whole: {@code 138****1234}, {@code 王*}. */
public final class Masking {

    private static final int HEAD = 3;
    private static final int TAIL = 4;
    private static final int SHORTEST_NUMBER = 7;

    /** Seven digits or more with hardly anything between them. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9.,])\\+?[0-9](?:[ \\-–.·()]{0,2}[0-9]){6,}[Xx]?(?![0-9]*[.,][0-9]{1,2}(?![0-9]))");

    /** A day, or an amount with its decimals. */
    private static final Pattern PLAIN =
            Pattern.compile("[12][0-9]{3}[-. ][01]?[0-9][-. ][0-3]?[0-9](?: [0-2]?[0-9])?|[0-9]+\\.[0-9]{1,2}");

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

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

    /**
     * Somebody's own words with every number in them masked by which a person could be called or known: telephones,
     * cards, identity numbers, however they are grouped, and addresses of mail. Amounts, dates and times stay.
     */
    public static String words(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return "";
        }
        String mailless = MAIL.matcher(words).replaceAll(found -> Matcher.quoteReplacement(email(found.group())));
        return NUMBER.matcher(mailless).replaceAll(found -> {
            String digits = found.group().replaceAll("[^0-9Xx]", "");
            return digits.length() < SHORTEST_NUMBER
                            || PLAIN.matcher(found.group()).matches()
                    ? Matcher.quoteReplacement(found.group())
                    : Matcher.quoteReplacement(phone(digits));
        });
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
