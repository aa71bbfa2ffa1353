package io.journeyloop.breakpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up of a breakpoint.
 *
 * @param followUp the engine's process instance that does it; null where a person or the journey's own model does
 */
public record BreakpointReconnection(Instant startedAt, @Nullable String followUp) {}
