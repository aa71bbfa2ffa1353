package io.journeyloop.breakpoint;

import io.journeyloop.support.FullStack;

@FullStack
class DrawnFollowUpOnH2Test extends DrawnFollowUpContract {}
