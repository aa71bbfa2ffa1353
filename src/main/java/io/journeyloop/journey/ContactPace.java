package io.journeyloop.journey;

import java.time.Duration;

/** How close to one another the contact policy lets marketing contacts with one customer be. */
public interface ContactPace {

    /** The least time between two. */
    Duration least();
}
