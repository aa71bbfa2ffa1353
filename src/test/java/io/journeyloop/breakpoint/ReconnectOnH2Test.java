package io.journeyloop.breakpoint;

import io.journeyloop.support.FullStack;

@FullStack
class ReconnectOnH2Test extends ReconnectContract {}
