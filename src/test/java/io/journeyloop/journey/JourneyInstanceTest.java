package io.journeyloop.journey;

import io.journeyloop.support.FullStack;

@FullStack
class JourneyInstanceTest extends JourneyInstanceContract {}
