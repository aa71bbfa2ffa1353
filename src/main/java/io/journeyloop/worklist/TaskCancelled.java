package io.journeyloop.worklist;

import io.journeyloop.journey.InstanceId;

/** A task is no longer needed, because the journey went on without it; told in that transaction. */
public record TaskCancelled(TaskId id, InstanceId instanceId) {}
