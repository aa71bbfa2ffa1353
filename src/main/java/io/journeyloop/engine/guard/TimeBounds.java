package io.journeyloop.engine.guard;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time within what a customer's journey can mean, and nothing repeated more often than anybody could bear. */
final class TimeBounds {

    static final Duration LONGEST = Duration.ofDays(3_650);
    static final Duration SHORTEST_CYCLE = Duration.ofMinutes(15);
    private static final Duration SHORTEST_RETRY = Duration.ofSeconds(10);
    private static final int MOST_RETRIES = 20;
    private static final int DIGITS = 9;
    private static final int YEAR = 365;
    private static final int MONTH = 30;
    private static final int WEEK = 7;

    private static final Pattern DURATION = Pattern.compile(
            "P(?=[0-9T])(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)(?:\\.\\d+)?S)?)?");
    private static final long[] SECONDS = {YEAR * 86_400L, MONTH * 86_400L, WEEK * 86_400L, 86_400L, 3_600L, 60L, 1L};
    private static final Pattern CRON = Pattern.compile("(\\S+)\\s+(\\S+)(\\s+\\S+){3,5}");
    private static final Pattern REPEAT = Pattern.compile("R\\d*");

    private TimeBounds() {}

    /** The rule that a timer breaks; empty where it is within bounds, or can't be read at all, which others tell. */
    static Optional<String> ofTimer(String kind, String text) {
        List<String> parts =
                Arrays.stream(text.split("/", -1)).map(String::strip).toList();
        if (parts.stream().anyMatch(TimeBounds::isTooLong)) {
            return Optional.of("duration.too-long");
        }
        Matcher cron = CRON.matcher(text.strip());
        if (cron.matches() && !PlainExpressions.isExpression(text)) {
            boolean hourly = cron.group(1).matches("\\d{1,2}") && cron.group(2).matches("\\d{1,2}");
            return hourly ? Optional.empty() : Optional.of("timer.too-often");
        }
        boolean repeats = REPEAT.matcher(parts.getFirst()).matches();
        if (!repeats && !(kind.equals("timeCycle") && PlainExpressions.isExpression(parts.getFirst()))) {
            return Optional.empty();
        }
        Optional<Duration> every =
                parts.stream().flatMap(part -> duration(part).stream()).min(Duration::compareTo);
        if (!repeats || every.isEmpty()) {
            return Optional.of("timer.cycle-variable");
        }
        return every.filter(one -> one.compareTo(SHORTEST_CYCLE) < 0).map(any -> "timer.too-often");
    }

    /** The rule that the repeats of a failed step break. */
    static Optional<String> ofRetries(String text) {
        for (String part : text.split("[,/]", -1)) {
            String one = part.strip();
            boolean times = one.matches("R\\d{1,9}") && Integer.parseInt(one.substring(1)) <= MOST_RETRIES;
            if (!times
                    && duration(one)
                            .filter(every -> every.compareTo(SHORTEST_RETRY) >= 0 && every.compareTo(LONGEST) <= 0)
                            .isEmpty()) {
                return Optional.of("retry.bad");
            }
        }
        return text.split(",", -1).length > MOST_RETRIES ? Optional.of("retry.bad") : Optional.empty();
    }

    /** Whether the text is a length of time beyond what can be meant. */
    static boolean isTooLong(String text) {
        return text.startsWith("P")
                && DURATION.matcher(text).matches()
                && duration(text)
                        .filter(length -> length.compareTo(LONGEST) <= 0)
                        .isEmpty();
    }

    /** A length of time as written; empty where it is none, or has more digits than can be counted. */
    static Optional<Duration> duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long seconds = 0;
        for (int i = 0; i < SECONDS.length; i++) {
            String digits = parts.group(i + 1);
            if (digits != null && digits.length() > DIGITS) {
                return Optional.empty();
            }
            seconds += digits == null ? 0 : Long.parseLong(digits) * SECONDS[i];
        }
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
