package io.journeyloop.metrics;

import io.journeyloop.support.FullStack;

@FullStack
class BreakingOnH2Test extends BreakingContract {}
