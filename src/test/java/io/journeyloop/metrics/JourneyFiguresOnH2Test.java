package io.journeyloop.metrics;

import io.journeyloop.support.FullStack;

@FullStack
class JourneyFiguresOnH2Test extends JourneyFiguresContract {}
