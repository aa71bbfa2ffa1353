package io.journeyloop.intake;

import io.journeyloop.support.FullStack;

@FullStack
class LeadEventOnH2Test extends LeadEventContract {}
