package io.journeyloop.contact;

import io.journeyloop.journey.InstanceId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A customer comes to a wave.
 *
 * @param element the wave's call activity in the journey
 * @param wave the wave's name as its eligibility table knows it
 * @param goal event type that counts as conversion; null = none
 * @param window time from now within which a conversion counts; null = the policy's default
 * @param eligibility a decision table's key; null = everybody
 * @param assignmentId set where the customer was here before, by a model that asks again after a pause
 */
public record WaveEntry(
        InstanceId instanceId,
        String element,
        @Nullable String wave,
        @Nullable String goal,
        @Nullable Duration window,
        @Nullable String eligibility,
        @Nullable Long assignmentId) {

    /** What came of it, and the assignment that recorded it. */
    public record Decided(WaveDecision decision, long assignmentId) {}
}
