package io.journeyloop.feedback.persistence;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import org.jspecify.annotations.Nullable;

/** Where in a journey somebody was asked. */
public record AskedPlace(@Nullable InstanceId instanceId, @Nullable VersionId versionId, @Nullable String touchpoint) {

    /** Outside journeys. */
    static final AskedPlace NONE = new AskedPlace(null, null, null);
}
