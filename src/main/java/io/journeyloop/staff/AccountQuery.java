package io.journeyloop.staff;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts are wanted; what is null does not narrow.
 *
 * @param text part of the user name or of the name
 * @param role slug of a {@link Role}
 * @param branch number of a branch
 * @param active false for the locked ones
 */
public record AccountQuery(
        @Nullable String text, @Nullable String role, @Nullable String branch, @Nullable Boolean active) {
    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "AccountQuery[…]";
    }
}
