package io.journeyloop.time;

import io.journeyloop.time.NotAMoment.Flaw;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments as people and other systems write them: ISO 8601 (also with a blank for the T), years first with other
 * signs, {@code 2025年12月31日}, {@code 31.12.2025}, {@code 31/12/2025}, {@code 31 Dec 2025}; with a time, fractions, AM or PM,
 * an offset. Strictly: a day or time that does not exist is none, and nothing before {@value #FIRST_YEAR} is taken.
 */
public final class Moments {

    /** Which of two numbers before the year is the day. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    public static final int FIRST_YEAR = 1900;

    private static final int LONGEST = 64;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<y>\\d{4})(?:(?<sign>[-/.])(?<m>\\d{1,2})\\k<sign>(?<d>\\d{1,2})|年(?<m2>\\d{1,2})月(?<d2>\\d{1,2})日?|(?<m3>\\d{2})(?<d3>\\d{2}))(?<rest>.*)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<a>\\d{1,2})(?<sign>[-/.])(?<b>\\d{1,2})\\k<sign>(?<y>\\d{4})(?<rest>(?!\\d).*)");
    private static final Pattern NAMED_DAY_FIRST =
            Pattern.compile("(?<d>\\d{1,2})[ -]?" + MONTH + "[ ,-]*(?<y>\\d{4})(?<rest>(?!\\d).*)");
    private static final Pattern NAMED_MONTH_FIRST =
            Pattern.compile(MONTH + " *(?<d>\\d{1,2}),? +(?<y>\\d{4})(?<rest>(?!\\d).*)");
    private static final Pattern TIME = Pattern.compile("(?:t| *,? *)(?<before>上午|下午)? *(?<h>\\d{1,2})"
            + "(?:[:时](?<m>\\d{1,2})分?(?:[:]?(?<s>\\d{1,2})秒?(?:[.,](?<f>\\d{1,9}))?)?"
            + "|(?<=\\d{2})(?<m2>\\d{2})(?<s2>\\d{2})?)(?: *(?<half>am|pm|上午|下午))?"
            + "(?: *(?<zone>z|utc|gmt|(?:utc|gmt)?[+-]\\d{2}(?::?\\d{2})?))?(?:\\[[a-z_/+-]+])?");
    private static final Pattern DAY_NUMBER = Pattern.compile("\\d{1,5}(\\.\\d+)?|\\d{5}(,\\d+)?");

    private Moments() {}

    /**
     * The moment a text tells.
     *
     * @param zone of a text without an offset; a day without a time begins there. Null: only a text with an offset is taken
     * @param order of {@code 01/02/2026}; null where nothing decides it, then only what can be read one way is taken
     */
    public static Instant read(String text, @Nullable ZoneId zone, @Nullable Order order) throws NotAMoment {
        String plain = plain(text);
        Written written = written(plain)
                .orElseThrow(() -> new NotAMoment(
                        DAY_NUMBER.matcher(plain).matches() && !plain.matches("\\d{4}")
                                ? Flaw.DAY_NUMBER
                                : Flaw.UNREADABLE));
        LocalDate day = written.day(order);
        if (day.getYear() < FIRST_YEAR) {
            throw new NotAMoment(Flaw.TOO_EARLY);
        }
        return written.rest().isEmpty() ? startOf(day, zone) : at(day, written.rest(), zone);
    }

    /** The orders in which a text like {@code 13/02/2026} is a day of the calendar; none where its order is no question. */
    public static Set<Order> orders(String text) {
        Set<Order> fitting = EnumSet.noneOf(Order.class);
        Matcher yearLast = YEAR_LAST.matcher(plain(text));
        if (yearLast.matches() && !yearLast.group("sign").equals(".")) {
            Written written = Written.of(yearLast);
            for (Order order : Order.values()) {
                written.reading(order).ifPresent(any -> fitting.add(order));
            }
        }
        return fitting;
    }

    /** Years, months and days as they stand; {@code order} null where the text itself says which is which. */
    private record Written(int year, int first, int second, boolean open, String rest) {

        /** Of a text with the year at its end: points are the European way, day first. */
        static Written of(Matcher yearLast) {
            return new Written(
                    Integer.parseInt(yearLast.group("y")),
                    Integer.parseInt(yearLast.group("a")),
                    Integer.parseInt(yearLast.group("b")),
                    !yearLast.group("sign").equals("."),
                    yearLast.group("rest").strip());
        }

        LocalDate day(@Nullable Order order) throws NotAMoment {
            if (!open || order != null) {
                return reading(order == null || !open ? Order.DAY_FIRST : order)
                        .orElseThrow(() -> new NotAMoment(Flaw.NO_SUCH_DAY));
            }
            Optional<LocalDate> dayFirst = reading(Order.DAY_FIRST);
            Optional<LocalDate> monthFirst = reading(Order.MONTH_FIRST);
            if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
                throw new NotAMoment(Flaw.TWO_READINGS, List.of(dayFirst.get(), monthFirst.get()));
            }
            return dayFirst.or(() -> monthFirst).orElseThrow(() -> new NotAMoment(Flaw.NO_SUCH_DAY));
        }

        Optional<LocalDate> reading(Order order) {
            try {
                return Optional.of(
                        order == Order.DAY_FIRST
                                ? LocalDate.of(year, second, first)
                                : LocalDate.of(year, first, second));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
    }

    private static Optional<Written> written(String plain) {
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches() && separate(yearFirst)) {
            String month = either(yearFirst, "m", "m2", "m3");
            String day = either(yearFirst, "d", "d2", "d3");
            return Optional.of(new Written(
                    Integer.parseInt(yearFirst.group("y")),
                    Integer.parseInt(day),
                    Integer.parseInt(month),
                    false,
                    yearFirst.group("rest").strip()));
        }
        Matcher yearLast = YEAR_LAST.matcher(plain);
        if (yearLast.matches()) {
            return Optional.of(Written.of(yearLast));
        }
        Matcher dayFirst = NAMED_DAY_FIRST.matcher(plain);
        return dayFirst.matches() ? Optional.of(named(dayFirst)) : namedMonthFirst(plain);
    }

    private static Optional<Written> namedMonthFirst(String plain) {
        Matcher monthFirst = NAMED_MONTH_FIRST.matcher(plain);
        return monthFirst.matches() ? Optional.of(named(monthFirst)) : Optional.empty();
    }

    private static Written named(Matcher matcher) {
        return new Written(
                Integer.parseInt(matcher.group("y")),
                Integer.parseInt(matcher.group("d")),
                MONTHS.indexOf(matcher.group("name")) + 1,
                false,
                matcher.group("rest").strip());
    }

    /** Whether the day ends where its digits end: {@code 202512311} is no day. */
    private static boolean separate(Matcher yearFirst) {
        String rest = yearFirst.group("rest");
        return rest.isEmpty() || !Character.isDigit(rest.charAt(0)) || yearFirst.group("d2") != null;
    }

    private static String either(Matcher matcher, String... groups) {
        for (String group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        throw new IllegalStateException(matcher.pattern().pattern());
    }

    private static Instant startOf(LocalDate day, @Nullable ZoneId zone) throws NotAMoment {
        if (zone == null) {
            throw new NotAMoment(Flaw.NO_OFFSET);
        }
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant at(LocalDate day, String rest, @Nullable ZoneId zone) throws NotAMoment {
        Matcher matcher = TIME.matcher(rest);
        if (!matcher.matches()) {
            throw new NotAMoment(Flaw.UNREADABLE);
        }
        LocalDateTime local;
        try {
            local = LocalDateTime.of(day, time(matcher));
        } catch (DateTimeException none) {
            throw new NotAMoment(Flaw.NO_SUCH_TIME);
        }
        String offset = matcher.group("zone");
        if (offset != null) {
            return local.toInstant(offset(offset));
        }
        if (zone == null) {
            throw new NotAMoment(Flaw.NO_OFFSET);
        }
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new NotAMoment(Flaw.NO_SUCH_TIME);
        }
        return local.atZone(zone).toInstant();
    }

    private static LocalTime time(Matcher matcher) {
        int hour = Integer.parseInt(matcher.group("h"));
        String minute = matcher.group("m") != null ? matcher.group("m") : matcher.group("m2");
        String second = matcher.group("s") != null ? matcher.group("s") : matcher.group("s2");
        String fraction = matcher.group("f");
        String half = matcher.group("half") != null ? matcher.group("half") : matcher.group("before");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("no such hour of half a day");
            }
            hour = hour % 12 + (half.equals("pm") || half.equals("下午") ? 12 : 0);
        }
        return LocalTime.of(
                hour,
                Integer.parseInt(minute),
                second == null ? 0 : Integer.parseInt(second),
                fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9)));
    }

    private static ZoneOffset offset(String text) throws NotAMoment {
        String signed = text.replaceFirst("^(?:z|utc|gmt)", "");
        try {
            return signed.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(signed);
        } catch (DateTimeException none) {
            throw new NotAMoment(Flaw.UNREADABLE);
        }
    }

    /** Full-width signs and blanks of all kinds as their plain ones. */
    private static String plain(String text) {
        String cut = text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text;
        return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
