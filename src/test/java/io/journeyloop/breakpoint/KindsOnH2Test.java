package io.journeyloop.breakpoint;

import io.journeyloop.support.FullStack;

@FullStack
class KindsOnH2Test extends KindsContract {}
