package io.journeyloop.breakpoint;

import io.journeyloop.journey.InstanceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint whose patience runs.
 *
 * @param dueAt when it runs out, as far as known now
 * @param hold what stops the clock, or null
 */
public record WaitingTouchpoint(
        InstanceId instanceId, String touchpoint, Instant enteredAt, Instant dueAt, @Nullable Hold hold) {}
