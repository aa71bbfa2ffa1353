package io.journeyloop.breakpoint;

import io.journeyloop.support.FullStack;

@FullStack
class JourneyLinksOnH2Test extends JourneyLinksContract {}
