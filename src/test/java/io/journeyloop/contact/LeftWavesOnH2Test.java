package io.journeyloop.contact;

import io.journeyloop.support.FullStack;

@FullStack
class LeftWavesOnH2Test extends LeftWavesContract {}
