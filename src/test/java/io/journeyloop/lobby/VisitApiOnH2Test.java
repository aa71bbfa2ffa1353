package io.journeyloop.lobby;

import io.journeyloop.support.FullStack;

@FullStack
class VisitApiOnH2Test extends VisitApiContract {}
