package io.journeyloop.breakpoint;

import io.journeyloop.support.FullStack;

@FullStack
class ReturnPathsOnH2Test extends ReturnPathsContract {}
