package io.journeyloop.intake;

/**
 * Events that were accepted and have not had their effect yet.
 *
 * @param events of customer numbers that nobody has, kept until the number appears
 * @param customers how many such numbers
 * @param stuck customers whose journey could not move on by an event; it is tried again by itself
 */
public record EventsWaiting(int events, int customers, int stuck) {}
