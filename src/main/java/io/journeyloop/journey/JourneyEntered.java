package io.journeyloop.journey;

/** A customer entered a journey; published within the transaction. */
public record JourneyEntered(JourneyInstance instance) {}
