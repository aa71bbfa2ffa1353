package io.journeyloop.metrics;

import io.journeyloop.support.FullStack;

@FullStack
class BreakpointAnalysisOnH2Test extends BreakpointAnalysisContract {}
