package io.journeyloop.studio;

import java.time.Instant;

/**
 * Who approved a draft or sent it back.
 *
 * @param answer their words
 */
public record DraftDecision(String by, Instant at, String answer) {

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "DraftDecision[" + by + "]";
    }
}
