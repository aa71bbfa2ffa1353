package io.journeyloop.lobby;

import io.journeyloop.support.FullStack;

@FullStack
class HallReceptionOnH2Test extends HallReceptionContract {}
