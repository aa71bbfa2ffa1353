package io.journeyloop.staff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How personal data is shown where nobody gave a reason to see it whole: {@code 138****1234}, {@code 王*}. */
public final class Masking {

    private static final int HEAD = 3;
    private static final int TAIL = 4;

    /** Seven digits or more, in whatever width they are typed, with hardly anything between them. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9０-９])[+＋]?[0-9０-９](?:[ \\t\\u00a0　\\-‐-―－_/.·()（）]{0,2}[0-9０-９]){6,}[XxＸｘ]?");

    /** A day, or an amount with its decimals. */
    private static final Pattern PLAIN =
            Pattern.compile("[12][0-9]{3}[-./ ][01]?[0-9][-./ ][0-3]?[0-9](?: [0-2]?[0-9])?|[0-9]{1,10}\\.[0-9]{1,2}");

    /** What follows the whole part of an amount: its decimals. */
    private static final Pattern DECIMALS = Pattern.compile("[.,][0-9]{1,2}(?![0-9])");

    /** What makes a number one of the product's own cases, between the letter and the end. */
    private static final Pattern CASE_NUMBER = Pattern.compile("[0-9]{8}-[0-9]{4,}");

    /** Amounts of a retail customer have no more digits than this before their decimals; telephones have more. */
    private static final int LONGEST_AMOUNT = 10;

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
     * cards, identity numbers, however they are grouped and whatever stands before them, and addresses of mail.
     * Amounts, dates, times and case numbers stay. Empty for nothing.
     */
    public static String words(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return "";
        }
        String mailless = MAIL.matcher(words).replaceAll(found -> Matcher.quoteReplacement(email(found.group())));
        Matcher numbers = NUMBER.matcher(mailless);
        return numbers.replaceAll(found -> {
            String number = found.group();
            String digits = plain(number);
            boolean harmless = PLAIN.matcher(number).matches()
                    || isAmount(number, mailless.substring(found.end()))
                    || isCaseNumber(mailless, found.start(), number);
            return Matcher.quoteReplacement(harmless ? number : phone(digits));
        });
    }

    private static boolean isAmount(String number, String rest) {
        return number.length() <= LONGEST_AMOUNT
                && number.chars().allMatch(Character::isDigit)
                && DECIMALS.matcher(rest).lookingAt();
    }

    private static boolean isCaseNumber(String words, int start, String number) {
        return start > 0
                && words.charAt(start - 1) == 'C'
                && CASE_NUMBER.matcher(number).matches();
    }

    /** The digits of a number as they are dialled, and an identity number's last letter. */
    private static String plain(String number) {
        StringBuilder digits = new StringBuilder();
        number.codePoints().forEach(one -> {
            if (Character.isDigit(one)) {
                digits.append(Character.digit(one, 10));
            } else if ("XxＸｘ".indexOf(one) >= 0) {
                digits.append('X');
            }
        });
        return digits.toString();
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
