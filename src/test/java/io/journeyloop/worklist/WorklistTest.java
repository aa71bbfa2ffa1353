package io.journeyloop.worklist;

import io.journeyloop.support.FullStack;

@FullStack
class WorklistTest extends WorklistContract {}
