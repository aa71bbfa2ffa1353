package io.journeyloop.journey;

import io.journeyloop.journey.Launch.State;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can become of a launch and the states from which it can; {@link Launch} has a method for each. Nothing
 * makes a launch fail: a customer's failure is that customer's alone.
 */
enum LaunchTransition {
    /** A second person lets it begin. */
    APPROVE("launch-approved", State.SUBMITTED),
    PAUSE("launch-paused", State.RUNNING),
    RESUME("launch-running", State.PAUSED),
    STOP("launch-stopped", State.SUBMITTED, State.RUNNING, State.PAUSED),
    /** Nobody is left to enter. */
    COMPLETE(null, State.RUNNING);

    private final @Nullable String audited;
    private final Set<State> from;

    LaunchTransition(@Nullable String audited, State... from) {
        this.audited = audited;
        this.from = EnumSet.copyOf(List.of(from));
    }

    /** The audit's word for it; null where no person did it. */
    @Nullable
    String audited() {
        return audited;
    }

    boolean isFrom(State state) {
        return from.contains(state);
    }
}
