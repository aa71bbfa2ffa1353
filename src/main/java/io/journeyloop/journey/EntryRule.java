package io.journeyloop.journey;

import java.time.Duration;
import java.time.Instant;
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
    String guard(@Nullable Long customerId, String journeyKey) {
        return customerId == null || pause != null ? null : customerId + ":" + journeyKey;
    }
}
