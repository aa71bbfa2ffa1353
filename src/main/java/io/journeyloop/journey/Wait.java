package io.journeyloop.journey;

import java.time.Duration;

/**
 * Where a journey waits for an event that it remembers, should it come before the journey instance does.
 *
 * @param element the receive task, catch event or boundary event
 * @param event the event type
 * @param remember how long after it happened
 */
public record Wait(String element, String event, Duration remember) {

    /** Where neither the wait nor the journey says how long. */
    public static final Duration USUAL = Duration.ofDays(90);
}
