package io.journeyloop.journey;

import io.journeyloop.support.FullStack;

@FullStack
class MigrationRunOnH2Test extends MigrationRunContract {}
