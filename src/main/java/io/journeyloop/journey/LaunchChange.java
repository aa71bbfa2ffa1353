package io.journeyloop.journey;

/** A transition that a launch has made; {@link LaunchWriter} alone stores it and writes the audit. */
record LaunchChange(Launch before, Launch after, LaunchTransition transition) {}
