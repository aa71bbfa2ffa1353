package io.journeyloop.contact;

import io.journeyloop.support.FullStack;

@FullStack
class WavesApiOnH2Test extends WavesApiContract {}
