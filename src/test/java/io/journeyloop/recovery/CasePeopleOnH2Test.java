package io.journeyloop.recovery;

import io.journeyloop.support.FullStack;

@FullStack
class CasePeopleOnH2Test extends CasePeopleContract {}
