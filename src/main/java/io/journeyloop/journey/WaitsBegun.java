package io.journeyloop.journey;

import java.util.Set;

/**
 * Journey instances have come to where they wait for events. Published just before the transaction commits, when the engine has
 * written what they wait for.
 */
record WaitsBegun(Set<InstanceId> instanceIds) {}
