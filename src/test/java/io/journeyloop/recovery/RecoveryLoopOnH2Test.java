package io.journeyloop.recovery;

import io.journeyloop.support.FullStack;

@FullStack
class RecoveryLoopOnH2Test extends RecoveryLoopContract {}
