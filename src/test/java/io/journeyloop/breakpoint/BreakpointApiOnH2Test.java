package io.journeyloop.breakpoint;

import io.journeyloop.support.FullStack;

@FullStack
class BreakpointApiOnH2Test extends BreakpointApiContract {}
