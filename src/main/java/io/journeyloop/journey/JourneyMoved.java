package io.journeyloop.journey;

/**
 * An open journey instance goes on in another version from now on; published in the transaction that moves it.
 *
 * @param toDefinitionId the engine's id of that version
 */
public record JourneyMoved(
        InstanceId instanceId, VersionId fromVersionId, VersionId toVersionId, String toDefinitionId) {}
