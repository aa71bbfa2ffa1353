package io.journeyloop.worklist.persistence;

import io.journeyloop.worklist.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A result that its giver may still take back. Prints no answers: they are people's words.
 *
 * @param answers checked, as JSON, or null where nothing was asked
 * @param hadIt whether the giver had taken the task before
 * @param tries how often telling the journey has failed
 */
public record ResultRow(
        TaskId taskId,
        String username,
        String outcome,
        @Nullable String answers,
        @Nullable String scriptVersion,
        boolean hadIt,
        int tries,
        Instant dueAt) {

    @Override
    public String toString() {
        return "ResultRow[" + taskId + ", " + outcome + "]";
    }
}
