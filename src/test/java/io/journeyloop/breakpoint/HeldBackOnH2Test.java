package io.journeyloop.breakpoint;

import io.journeyloop.support.FullStack;

@FullStack
class HeldBackOnH2Test extends HeldBackContract {}
