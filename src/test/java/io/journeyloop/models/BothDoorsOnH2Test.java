package io.journeyloop.models;

import io.journeyloop.support.FullStack;

@FullStack
class BothDoorsOnH2Test extends BothDoorsContract {}
