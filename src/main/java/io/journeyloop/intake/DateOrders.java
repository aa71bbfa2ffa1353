package io.journeyloop.intake;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.time.Moments;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a sender calls the order of day and month. */
public final class DateOrders {

    private DateOrders() {}

    public static String slug(Moments.Order order) {
        return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param text {@code day-first} or {@code dmy}, {@code month-first} or {@code mdy}; null or blank where the file's columns
     *     decide
     * @throws Problem (invalid)
     */
    public static Moments.@Nullable Order of(@Nullable String text) {
        String said = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return switch (said) {
            case "" -> null;
            case "day-first", "dmy", "dd/mm/yyyy" -> Moments.Order.DAY_FIRST;
            case "month-first", "mdy", "mm/dd/yyyy" -> Moments.Order.MONTH_FIRST;
            default -> throw Problem.invalid("dates", said, say("intake.problem.dates", said));
        };
    }
}
