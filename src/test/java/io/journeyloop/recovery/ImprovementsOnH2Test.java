package io.journeyloop.recovery;

import io.journeyloop.support.FullStack;

@FullStack
class ImprovementsOnH2Test extends ImprovementsContract {}
