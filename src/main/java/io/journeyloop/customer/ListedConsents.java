package io.journeyloop.customer;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of one customer's consents.
 *
 * @param granted purposes granted over all channels; the others are not granted. Nothing at all: the customer refuses all
 * @param at when the customer decided, where the list has its own date for it; null where the list says nothing. Only a
 *     dated consent newer than a refusal takes its place
 * @param source where the customer decided, e.g. a form's number; null = the list itself
 */
public record ListedConsents(Set<Purpose> granted, @Nullable Instant at, @Nullable String source) {

    public ListedConsents {
        granted = Set.copyOf(granted);
    }

    /** Without a date of its own. */
    public static ListedConsents undated(Set<Purpose> granted) {
        return new ListedConsents(granted, null, null);
    }
}
