package io.journeyloop.recovery;

import org.jspecify.annotations.Nullable;

/**
 * What the customer complains of.
 *
 * @param narrative the customer's words; personal data, never logged
 */
public record CaseSubject(@Nullable String product, @Nullable String issue, @Nullable String narrative) {

    /** Nothing of what the customer said. */
    @Override
    public String toString() {
        return "CaseSubject[…]";
    }
}
