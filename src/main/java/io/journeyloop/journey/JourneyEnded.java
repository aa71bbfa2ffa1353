package io.journeyloop.journey;

/** A journey instance came to its end; published within the transaction. */
public record JourneyEnded(JourneyInstance instance) {}
