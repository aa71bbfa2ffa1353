package io.journeyloop.recovery;

import io.journeyloop.support.FullStack;

@FullStack
class ComplaintsTest extends ComplaintsContract {}
