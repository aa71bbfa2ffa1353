package io.journeyloop.intake;

import io.journeyloop.support.FullStack;

@FullStack
class ComplaintImportOnH2Test extends ComplaintImportContract {}
