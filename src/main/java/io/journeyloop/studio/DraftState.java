package io.journeyloop.studio;

import java.util.Locale;

/** Where a draft stands on its way to going live. */
public enum DraftState {
    /** Being drawn. */
    DRAFT,
    /** Waiting for another owner. */
    SUBMITTED,
    /** Another owner wants it changed; being drawn again. */
    SENT_BACK,
    /** Approved: it became a version. */
    LIVE,
    /** Given up. */
    DISCARDED;

    /** The word in texts and style sheets. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it can be drawn on. */
    public boolean isOpen() {
        return this == DRAFT || this == SENT_BACK;
    }
}
