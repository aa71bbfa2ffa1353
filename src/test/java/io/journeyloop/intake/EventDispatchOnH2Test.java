package io.journeyloop.intake;

import io.journeyloop.support.FullStack;

@FullStack
class EventDispatchOnH2Test extends EventDispatchContract {}
