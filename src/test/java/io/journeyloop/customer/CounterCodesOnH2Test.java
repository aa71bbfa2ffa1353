package io.journeyloop.customer;

import io.journeyloop.support.FullStack;

@FullStack
class CounterCodesOnH2Test extends CounterCodesContract {}
