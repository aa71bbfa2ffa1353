package io.journeyloop.worklist;

import java.time.Instant;
import java.util.Map;

/**
 * A half-filled form, as one person left it. Prints no answers: they are people's words.
 *
 * @param form what was typed, by field name, unchecked
 * @param returned whether it was finished, and could not be recorded
 */
public record TaskDraft(Map<String, String> form, boolean returned, Instant savedAt) {

    @Override
    public String toString() {
        return "TaskDraft[" + form.keySet() + "]";
    }
}
