package io.journeyloop.studio;

import java.time.Instant;

/** Who did something to a draft, and when. */
public record DraftStamp(String by, Instant at) {}
