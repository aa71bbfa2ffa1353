package io.journeyloop.worklist.persistence;

import io.journeyloop.worklist.TaskId;
import java.time.Instant;

/** A half-filled form. Prints no answers: they are people's words. */
public record DraftRow(TaskId taskId, String username, String answers, boolean returned, Instant savedAt) {

    @Override
    public String toString() {
        return "DraftRow[" + taskId + "]";
    }
}
