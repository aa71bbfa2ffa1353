package io.journeyloop.worklist;

import io.journeyloop.support.FullStack;

@FullStack
class GivenResultsOnH2Test extends GivenResultsContract {}
