package io.journeyloop.lobby;

import io.journeyloop.support.FullStack;

@FullStack
class HallOnH2Test extends HallContract {}
