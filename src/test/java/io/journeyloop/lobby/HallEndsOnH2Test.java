package io.journeyloop.lobby;

import io.journeyloop.support.FullStack;

@FullStack
class HallEndsOnH2Test extends HallEndsContract {}
