package io.journeyloop.contact;

import io.journeyloop.support.FullStack;

@FullStack
class WaveOnH2Test extends WaveContract {}
