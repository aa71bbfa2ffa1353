package io.journeyloop.recovery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of a complaint by regulation: whole calendar days of the branch's zone, counted from the day of
 * receipt, ending with the last second of the last day. It is a function of receipt, kind and approved extension
 * alone, so nothing that happens in between can reset it.
 */
public final class LegalClock {

    /** The kind of the rule that says how much an extension gives. */
    private static final String EXTENSION = "extension";

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final double WARN_AT = 2 / 3.0;

    private final List<LegalRule> rules;

    public LegalClock(List<LegalRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The last instant at which an answer is in time.
     *
     * @param extended whether an extension was approved
     * @throws IllegalStateException where no rule holds for that day; rules are data and may have a gap
     */
    public Instant deadline(Instant received, ZoneId zone, LegalKind kind, boolean extended) {
        LocalDate day = received.atZone(zone).toLocalDate();
        int days = days(kind.slug(), day) + (extended ? days(EXTENSION, day) : 0);
        return day.plusDays(days).atTime(END_OF_DAY).atZone(zone).toInstant();
    }

    /** Whether a rule of that kind holds for complaints received on that day. */
    boolean knows(LegalKind kind, LocalDate received) {
        return rules.stream().anyMatch(rule -> rule.kind().equals(kind.slug()) && rule.holds(received));
    }

    /** The first day of receipt for which there is a rule of that kind; null where there is none at all. */
    @Nullable
    LocalDate earliest(LegalKind kind) {
        return rules.stream()
                .filter(rule -> rule.kind().equals(kind.slug()))
                .map(LegalRule::validFrom)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When the owner's superior is to be told: at two thirds of the way from receipt to the deadline. */
    public static Instant warnAt(Instant received, Instant deadline) {
        long seconds = Duration.between(received, deadline).toSeconds();
        return received.plusSeconds(Math.round(seconds * WARN_AT)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Where several hold for a day, the one that came into force last. */
    private int days(String kind, LocalDate received) {
        return rules.stream()
                .filter(rule -> rule.kind().equals(kind) && rule.holds(received))
                .max(Comparator.comparing(LegalRule::validFrom))
                .orElseThrow(() -> new IllegalStateException("The table legal_deadline has no rule of kind \"" + kind
                        + "\" for complaints received on " + received + "; add one."))
                .days();
    }
}
