package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Customers moved to another version in the background, how far it is, and the only way it changes: a method for each
 * {@link MigrationTransition} looks at whether the state allows it and answers with the run before and after, which
 * {@link MigrationRunWriter} stores. Each throws a CONFLICT where the state does not allow it.
 *
 * @param request as it was asked for
 * @param total journey instances chosen so far; all of them once {@code listed}
 * @param listed whether the list of those to move is complete
 * @param moved in a rehearsal those who can move
 */
public record MigrationRun(
        long id,
        String journey,
        MigrationRequest request,
        State state,
        int total,
        boolean listed,
        int moved,
        int refused,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** How a run stands. */
    public enum State {
        RUNNING,
        PAUSED,
        STOPPED,
        COMPLETED;

        /** As the API and the texts write it. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean rehearsal() {
        return request.rehearsal();
    }

    public int waiting() {
        return total - moved - refused;
    }

    /** Halts it; whoever has moved stays moved. */
    MigrationChange pause() {
        return change(MigrationTransition.PAUSE, State.PAUSED, null);
    }

    MigrationChange resume() {
        return change(MigrationTransition.RESUME, State.RUNNING, null);
    }

    /** Ends it for good; whoever has moved stays moved. */
    MigrationChange stop(Instant now) {
        return change(MigrationTransition.STOP, State.STOPPED, now);
    }

    MigrationChange complete(Instant now) {
        return change(MigrationTransition.COMPLETE, State.COMPLETED, now);
    }

    /** What one is told who wants what its state does not allow. */
    Problem wrongState() {
        return Problem.conflict(
                "state",
                state.slug(),
                say("journey.problem.migration-state", new Message("journey.launch." + state.slug(), List.of())));
    }

    private MigrationChange change(MigrationTransition transition, State then, @Nullable Instant endedAt) {
        if (!transition.isFrom(state)) {
            throw wrongState();
        }
        MigrationRun after = new MigrationRun(
                id, journey, request, then, total, listed, moved, refused, requestedBy, createdAt, endedAt);
        return new MigrationChange(this, after, transition);
    }
}
