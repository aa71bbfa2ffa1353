package io.journeyloop.journey;

import io.journeyloop.support.FullStack;

@FullStack
class RememberedRaceOnH2Test extends RememberedRaceContract {}
