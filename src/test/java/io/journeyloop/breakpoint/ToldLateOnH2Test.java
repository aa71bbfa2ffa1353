package io.journeyloop.breakpoint;

import io.journeyloop.support.FullStack;

@FullStack
class ToldLateOnH2Test extends ToldLateContract {}
