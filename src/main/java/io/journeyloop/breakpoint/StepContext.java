package io.journeyloop.breakpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When, by whom and where a step in a breakpoint's life is taken.
 *
 * @param person a user name, {@value Step#CUSTOMER} or {@value Step#SYSTEM}
 * @param channel a touchpoint's channel, or a {@link ReturnChannel}'s word, or null
 */
record StepContext(Instant at, String person, @Nullable String channel) {

    static StepContext system(Instant at) {
        return new StepContext(at, Step.SYSTEM, null);
    }

    StepContext by(String other) {
        return new StepContext(at, other, channel);
    }

    StepContext in(@Nullable String other) {
        return new StepContext(at, person, other);
    }
}
