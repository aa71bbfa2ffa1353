package io.journeyloop.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The latest moment at which something reported from outside can have happened. While the product's clock runs behind
 * the world's (a history is being made, a rehearsal), other systems still send what happened today.
 */
final class Latest {

    private Latest() {}

    static Instant now(Clock clock) {
        Instant ours = clock.instant();
        Instant world = InstantSource.system().instant();
        return ours.isAfter(world) ? ours : world;
    }
}
