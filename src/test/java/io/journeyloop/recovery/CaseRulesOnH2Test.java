package io.journeyloop.recovery;

import io.journeyloop.support.FullStack;

@FullStack
class CaseRulesOnH2Test extends CaseRulesContract {}
