package io.journeyloop.recovery;

import io.journeyloop.support.FullStack;

@FullStack
class GoodwillOnH2Test extends GoodwillContract {}
