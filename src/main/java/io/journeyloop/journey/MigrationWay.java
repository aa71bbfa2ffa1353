package io.journeyloop.journey;

import io.journeyloop.engine.Migration;

/** From which version to which, and how their elements correspond. */
record MigrationWay(JourneyMap from, JourneyMap to, Migration.Plan plan) {}
