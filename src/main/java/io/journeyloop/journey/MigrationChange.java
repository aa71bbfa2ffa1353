package io.journeyloop.journey;

/** A transition that a migration has made; {@link MigrationRunWriter} alone stores it and writes the audit. */
record MigrationChange(MigrationRun before, MigrationRun after, MigrationTransition transition) {}
