package io.journeyloop.journey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may let a customer into a journey, as its model says in {@value Words#ENTRY}. */
public enum EntryBy {
    ANYONE,
    /** People and other systems by name: one customer, a visit, a launch. */
    STAFF,
    /** An event that happened to the customer, or another journey. */
    EVENT,
    /** The module alone that the journey belongs to. */
    INTERNAL;

    public static Optional<EntryBy> of(String word) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(word)).findFirst();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a person or another system may name a customer who enters. */
    public boolean byStaff() {
        return this == ANYONE || this == STAFF;
    }

    /** Whether an event or another journey may let a customer in. */
    public boolean byEvent() {
        return this == ANYONE || this == EVENT;
    }
}
