package io.journeyloop.breakpoint;

import io.journeyloop.support.FullStack;

@FullStack
class HoldsOnH2Test extends HoldsContract {}
