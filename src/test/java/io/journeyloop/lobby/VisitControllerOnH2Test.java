package io.journeyloop.lobby;

import io.journeyloop.support.FullStack;

@FullStack
class VisitControllerOnH2Test extends VisitControllerContract {}
