package io.journeyloop.intake;

import io.journeyloop.support.FullStack;

@FullStack
class EventTellingOnH2Test extends EventTellingContract {}
