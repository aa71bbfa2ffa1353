package io.journeyloop.breakpoint;

import io.journeyloop.support.FullStack;

@FullStack
class OneAtATimeOnH2Test extends OneAtATimeContract {}
