package io.journeyloop.lobby;

import java.util.Locale;

/** Where a visit stands. */
public enum VisitState {
    /** The customer is still to come. */
    EXPECTED,
    /** The customer is in the hall. */
    HERE,
    OVER;

    /** The word in the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
