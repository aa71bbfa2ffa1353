package io.journeyloop.lobby;

import io.journeyloop.support.FullStack;

@FullStack
class HallServiceOnH2Test extends HallServiceContract {}
