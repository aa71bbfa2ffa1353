package io.journeyloop.journey.model;

import io.journeyloop.journey.IsoPeriod;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the words of a model are written. */
final class Texts {

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?");
    /** As the engine reads durations: no weeks, and something after each letter. */
    private static final Pattern DURATION =
            Pattern.compile("P(?=[0-9T])(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=[0-9])(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");

    private static final Pattern CRON = Pattern.compile("(\\S+\\s+){5,6}\\S+");

    private Texts() {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static Optional<Duration> duration(String text) {
        try {
            Duration duration = text.startsWith("P") ? IsoPeriod.parse(text) : null;
            return duration == null || duration.isNegative() ? Optional.empty() : Optional.of(duration);
        } catch (DateTimeException | ArithmeticException wrong) {
            return Optional.empty();
        }
    }

    /** Whether the engine can make a time of it: a duration, an instant, an interval of both, repeated or not. */
    static boolean isTimer(String text) {
        if (CRON.matcher(text).matches()) {
            return true;
        }
        List<String> parts = Arrays.asList(text.split("/", -1));
        return !text.isBlank()
                && parts.size() <= 3
                && parts.stream()
                        .allMatch(part -> isExpression(part)
                                || part.matches("R\\d*")
                                || DURATION.matcher(part).matches()
                                || INSTANT.matcher(part).matches());
    }

    /** The duration a timer's text ends with, such as the seven days of {@code ${enteredAt}/P7D}. */
    static Optional<Duration> lastDuration(String timer) {
        return duration(timer.substring(timer.lastIndexOf('/') + 1).strip());
    }

    /** A number from 0 to 100 with at most four decimals. */
    static boolean isPercent(String text) {
        return text.matches("\\d{1,3}(\\.\\d{1,4})?") && Double.parseDouble(text) <= 100;
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
