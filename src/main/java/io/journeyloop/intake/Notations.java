package io.journeyloop.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and dates as files of different makers write them. */
final class Notations {

    private static final Pattern WHOLE = Pattern.compile("(\\d{1,4})(\\.0+)?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");
    private static final Map<Character, BigDecimal> UNITS =
            Map.of('万', new BigDecimal(10_000), '亿', new BigDecimal(100_000_000));
    private static final List<DateTimeFormatter> DATES = List.of(
            strict("uuuu-M-d"), strict("uuuu/M/d"), strict("uuuu.M.d"), strict("uuuuMMdd"), strict("uuuu年M月d日"));

    private Notations() {}

    static int age(String value) throws BadValue {
        Matcher whole = WHOLE.matcher(value);
        int age = whole.matches() ? Integer.parseInt(whole.group(1)) : -1;
        if (age < 0 || age > 130) {
            throw new BadValue("age", value, "age");
        }
        return age;
    }

    /** {@code 1,234.50}, {@code 1.234,50}, {@code 1 234,50}, {@code ¥1,234}, {@code (12.00)}, {@code -12}, {@code 3.2万}. */
    static BigDecimal amount(String field, String value) throws BadValue {
        String digits = value.replaceAll("[\\s\\u00a0\\u202f'’¥￥$€£]|CNY|RMB|USD|EUR|元", "");
        BigDecimal unit = BigDecimal.ONE;
        if (!digits.isEmpty() && UNITS.containsKey(digits.charAt(digits.length() - 1))) {
            unit = UNITS.getOrDefault(digits.charAt(digits.length() - 1), unit);
            digits = digits.substring(0, digits.length() - 1);
        }
        if (digits.matches("\\(.+\\)")) {
            digits = "-" + digits.substring(1, digits.length() - 1);
        }
        String plain = withPoint(digits);
        if (!plain.matches("[+-]?\\d{1,16}(\\.\\d+)?")) {
            throw new BadValue(field, value, "amount");
        }
        BigDecimal amount = new BigDecimal(plain).multiply(unit);
        if (amount.abs().compareTo(LARGEST) >= 0) {
            throw new BadValue(field, value, "amount-large");
        }
        return amount.setScale(2, java.math.RoundingMode.HALF_UP);
    }

    /** The later of comma and point is the decimal sign, unless it groups thousands. */
    private static String withPoint(String digits) {
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma < 0) {
            return digits.matches("[+-]?\\d{1,3}(\\.\\d{3}){2,}") ? digits.replace(".", "") : digits;
        }
        boolean groups = digits.matches("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
        return groups || point > comma
                ? digits.replace(",", "")
                : digits.replace(".", "").replace(',', '.');
    }

    /** ISO first; dates without a time are the beginning of that day in the bank's zone. */
    static Instant instant(String field, String value, ZoneId zone) throws BadValue {
        String text = value.strip();
        try {
            if (text.length() > 10 && text.contains("T")) {
                return text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).atZone(zone).toInstant();
            }
            if (text.matches("\\d{4}.*[ ]\\d{1,2}:\\d{2}.*")) {
                return LocalDateTime.parse(
                                text.replace('/', '-'),
                                DateTimeFormatter.ofPattern("uuuu-M-d H:mm[:ss][.SSS]", Locale.ROOT))
                        .atZone(zone)
                        .toInstant();
            }
            return day(field, text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw notADate(field, value);
        }
    }

    private static LocalDate day(String field, String text) throws BadValue {
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeParseException otherwise) {
                continue;
            }
        }
        Matcher slashed = SLASHED.matcher(text);
        if (!slashed.matches()) {
            throw notADate(field, text);
        }
        int first = Integer.parseInt(slashed.group(1));
        int second = Integer.parseInt(slashed.group(2));
        int year = Integer.parseInt(slashed.group(3));
        if (text.contains("/") && first <= 12 && second <= 12 && first != second) {
            throw new BadValue(field, text, "date-order");
        }
        boolean dayFirst = text.contains(".") || first > 12;
        return dayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    }

    private static BadValue notADate(String field, String value) {
        return new BadValue(field, value, "date");
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
