package io.journeyloop.lobby;

import java.time.Instant;

/** How a visit ended. */
public record VisitEnd(Instant at, VisitEndReason why) {}
