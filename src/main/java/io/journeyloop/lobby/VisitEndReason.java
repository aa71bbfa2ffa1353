package io.journeyloop.lobby;

import io.journeyloop.common.Message;
import java.util.List;
import java.util.Locale;

/** Why a visit is over. */
public enum VisitEndReason {
    /** Nothing is left to do in a branch. */
    DONE,
    /** In the middle: a task was finished by the outcome that says so, or staff saw it. */
    LEFT,
    /** The day was over. */
    DAY_OVER,
    /** Expected, and did not come that day. */
    NO_SHOW,
    /** Expected, and called off. */
    CANCELLED;

    /** The word in the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it. */
    public Message title() {
        return new Message("lobby.leaving." + slug(), List.of());
    }
}
