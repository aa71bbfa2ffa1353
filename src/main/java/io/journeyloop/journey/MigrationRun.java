package io.journeyloop.journey;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Customers moved to another version in the background, and how far it is.
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
}
