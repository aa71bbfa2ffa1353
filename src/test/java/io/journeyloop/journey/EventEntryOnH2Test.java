package io.journeyloop.journey;

import io.journeyloop.support.FullStack;

@FullStack
class EventEntryOnH2Test extends EventEntryContract {}
