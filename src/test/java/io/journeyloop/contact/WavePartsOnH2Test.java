package io.journeyloop.contact;

import io.journeyloop.support.FullStack;

@FullStack
class WavePartsOnH2Test extends WavePartsContract {}
