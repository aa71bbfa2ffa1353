package io.journeyloop.contact;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * Where in a journey a contact belongs.
 *
 * @param touchpoint the element of the journey; a wave's call activity for contacts of a wave
 * @param executionId the engine's execution that waits for it, where one does
 * @param assignmentId the wave assignment it serves, where it is a wave's
 */
public record ContactOrigin(
        @Nullable InstanceId instanceId,
        @Nullable VersionId versionId,
        @Nullable String journeyKey,
        @Nullable String processKey,
        @Nullable String touchpoint,
        @Nullable String executionId,
        @Nullable Long assignmentId) {}
