package io.journeyloop.journey;

import java.time.Instant;

/**
 * One deployed version of a process.
 *
 * @param id our own id, by which events and counters refer to it
 * @param definitionId the engine's id of it
 */
public record JourneyVersion(
        VersionId id, String key, int version, String definitionId, Instant deployedAt, String deployedBy) {}
