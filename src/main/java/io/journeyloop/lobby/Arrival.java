package io.journeyloop.lobby;

import io.journeyloop.common.Message;
import java.util.List;
import java.util.Locale;

/** How a customer came. */
public enum Arrival {
    WALK_IN,
    BOOKED,
    /** With a number of the queue; who it is may not be known yet. */
    TICKET;

    /** The word in the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it. */
    public Message title() {
        return new Message("lobby.arrival." + slug(), List.of());
    }
}
