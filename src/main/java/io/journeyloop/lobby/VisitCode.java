package io.journeyloop.lobby;

import java.time.Instant;

/** Six digits for the customer's phone, and until when they are good. */
public record VisitCode(String code, Instant expiresAt) {}
