package io.journeyloop.worklist.persistence;

import java.time.Instant;

/** A half-filled form. Prints no answers: they are people's words. */
public record DraftRow(String taskId, String username, String answers, boolean returned, Instant savedAt) {

    @Override
    public String toString() {
        return "DraftRow[" + taskId + "]";
    }
}
