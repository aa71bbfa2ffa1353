package io.journeyloop.studio;

import java.time.Instant;

/**
 * Who handed a draft to the other owners.
 *
 * @param note why, in their words
 */
public record DraftSubmission(String by, Instant at, String note) {

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "DraftSubmission[" + by + "]";
    }
}
