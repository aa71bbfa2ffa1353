package io.journeyloop.journey;

import io.journeyloop.support.FullStack;

@FullStack
class EventTimesOnH2Test extends EventTimesContract {}
