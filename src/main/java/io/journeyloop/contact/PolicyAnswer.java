package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import java.time.Instant;

/** What the contact policy says to a question. */
public sealed interface PolicyAnswer {

    /** Lawful at once. */
    record Now(Channel channel) implements PolicyAnswer {}

    /** Lawful at {@code at} at the earliest, within the window; to be asked again then. */
    record Later(Channel channel, Instant at, Suppression because) implements PolicyAnswer {}

    /** Not lawful within the window. */
    record Never(Suppression because) implements PolicyAnswer {}
}
