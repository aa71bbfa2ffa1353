package io.journeyloop.breakpoint;

import io.journeyloop.support.FullStack;

@FullStack
class WaysOnOnH2Test extends WaysOnContract {}
