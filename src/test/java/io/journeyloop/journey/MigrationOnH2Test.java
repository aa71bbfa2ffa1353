package io.journeyloop.journey;

import io.journeyloop.support.FullStack;

@FullStack
class MigrationOnH2Test extends MigrationContract {}
