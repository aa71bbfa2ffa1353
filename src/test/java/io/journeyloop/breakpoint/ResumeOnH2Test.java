package io.journeyloop.breakpoint;

import io.journeyloop.support.FullStack;

@FullStack
class ResumeOnH2Test extends ResumeContract {}
