package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer may enter a journey again: {@code never}, {@code after-exit}, or after an ISO duration since the
 * last entry.
 *
 * @param text as the model says it
 * @param pause for the third kind, else null
 */
record EntryRule(String text, @Nullable Duration pause) {

    static final String NEVER = "never";
    static final String AFTER_EXIT = "after-exit";

    static EntryRule of(JourneyMap map) {
        String text = map.reentry();
        return new EntryRule(text, NEVER.equals(text) || AFTER_EXIT.equals(text) ? null : IsoPeriod.parse(text));
    }

    /** The pause as people say it. */
    Message pauseInWords() {
        Duration length = Objects.requireNonNullElse(pause, Duration.ZERO);
        if (length.toDays() > 0 && length.equals(Duration.ofDays(length.toDays()))) {
            return say("journey.period.days", length.toDays());
        }
        return length.toHours() > 0 && length.equals(Duration.ofHours(length.toHours()))
                ? say("journey.period.hours", length.toHours())
                : say("journey.period.minutes", length.toMinutes());
    }

    boolean isNever() {
        return NEVER.equals(text);
    }

    /** Whether customers may always enter, even twice at once. */
    boolean isFree() {
        return pause != null && pause.isZero();
    }

    /** Whether an earlier entry forbids another one now. */
    boolean forbids(Instant lastEntered, boolean open, Instant now) {
        if (isNever()) {
            return true;
        }
        return pause == null ? open : now.isBefore(lastEntered.plus(pause));
    }

    /** What makes a second entry at the same moment collide; null where entries may overlap. */
    @Nullable
    String guard(@Nullable CustomerId customerId, String journeyKey) {
        return customerId == null || pause != null ? null : customerId + ":" + journeyKey;
    }
}
