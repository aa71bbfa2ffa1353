package io.journeyloop.journey;

import io.journeyloop.journey.MigrationRun.State;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Everything that can become of a migration and the states from which it can; {@link MigrationRun} has a method for each. */
enum MigrationTransition {
    PAUSE(State.RUNNING),
    RESUME(State.PAUSED),
    STOP(State.RUNNING, State.PAUSED),
    /** Everybody has moved or stays. */
    COMPLETE(State.RUNNING);

    private final Set<State> from;

    MigrationTransition(State... from) {
        this.from = EnumSet.copyOf(List.of(from));
    }

    boolean isFrom(State state) {
        return from.contains(state);
    }

    /** The audit's word for it. */
    String audited(boolean rehearsal) {
        return switch (this) {
            case PAUSE -> "migration-paused";
            case RESUME -> "migration-resumed";
            case STOP -> "migration-stopped";
            case COMPLETE -> rehearsal ? "migration-rehearsed" : "journey-migrated";
        };
    }
}
