package io.journeyloop.breakpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a link to go on. The link itself is in the message alone.
 *
 * @param outcome {@code sent}, {@code waiting} (for its lawful minute) or {@code suppressed:<reason>}
 * @param channel by which it went out or will, or null
 * @param at when it went out or will; null where it never does
 * @param expiresAt until when it can be used
 */
public record LinkSent(
        BreakpointId breakpointId, String outcome, @Nullable String channel, @Nullable Instant at, Instant expiresAt) {}
