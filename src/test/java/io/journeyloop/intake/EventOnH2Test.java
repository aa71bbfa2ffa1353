package io.journeyloop.intake;

import io.journeyloop.support.FullStack;

@FullStack
class EventOnH2Test extends EventContract {}
