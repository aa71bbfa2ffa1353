package io.journeyloop.journey;

import io.journeyloop.support.FullStack;

@FullStack
class EntriesAtOnceOnH2Test extends EntriesAtOnceContract {}
