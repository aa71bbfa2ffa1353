package io.journeyloop.recovery;

import io.journeyloop.support.FullStack;

@FullStack
class LegalTermOnH2Test extends LegalTermContract {}
