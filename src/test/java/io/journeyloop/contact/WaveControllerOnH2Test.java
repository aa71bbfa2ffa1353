package io.journeyloop.contact;

import io.journeyloop.support.FullStack;

@FullStack
class WaveControllerOnH2Test extends WaveControllerContract {}
