package io.journeyloop.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has a task.
 *
 * @param username null while nobody has it
 * @param resultDueAt where that person has just given its result: until when it may be taken back; else null
 */
public record TaskAssignment(@Nullable String username, @Nullable Instant resultDueAt) {

    static final TaskAssignment NOBODY = new TaskAssignment(null, null);

    static TaskAssignment to(String username) {
        return new TaskAssignment(username, null);
    }

    boolean isAnothers(String than) {
        return username != null && !username.equals(than);
    }
}
