package io.journeyloop.journey;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A wave as the model plans it.
 *
 * @param element the wave's element
 * @param after how long after the entry it begins
 * @param goal the event type that counts as its conversion; null where the model names none
 * @param window how long a conversion counts; null where the policy says it
 */
public record PlannedWave(String element, Duration after, @Nullable String goal, @Nullable Duration window) {}
