package io.journeyloop.contact;

import io.journeyloop.support.FullStack;

@FullStack
class WaveCallsOnH2Test extends WaveCallsContract {}
