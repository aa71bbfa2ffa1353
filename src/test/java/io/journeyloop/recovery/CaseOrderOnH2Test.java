package io.journeyloop.recovery;

import io.journeyloop.support.FullStack;

@FullStack
class CaseOrderOnH2Test extends CaseOrderContract {}
