package io.journeyloop.studio;

import io.journeyloop.support.FullStack;

@FullStack
class SideDraftsTest extends SideDraftsContract {}
