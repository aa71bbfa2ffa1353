package io.journeyloop.intake;

import io.journeyloop.time.Moments;
import io.journeyloop.time.NotAMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers and dates as files of different makers write them. */
final class Notations {

    private static final Pattern WHOLE = Pattern.compile("(\\d{1,4})(\\.0+)?");

    private Notations() {}

    static int age(String value) throws BadValue {
        Matcher whole = WHOLE.matcher(value);
        int age = whole.matches() ? Integer.parseInt(whole.group(1)) : -1;
        if (age < 0 || age > 130) {
            throw new BadValue("age", value, "age");
        }
        return age;
    }

    /**
     * The moment a value tells; a day without a time begins in the bank's zone.
     *
     * @param order what the column or the sender says; null where neither does
     */
    static Instant instant(String field, String value, ZoneId zone, Moments.@Nullable Order order) throws BadValue {
        try {
            return Moments.read(value, zone, order);
        } catch (NotAMoment none) {
            String[] readings =
                    none.readings().stream().map(LocalDate::toString).toArray(String[]::new);
            throw new BadValue(field, value, "date-" + none.flaw().slug(), readings);
        }
    }
}
