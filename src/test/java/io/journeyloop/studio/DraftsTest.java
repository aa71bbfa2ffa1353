package io.journeyloop.studio;

import io.journeyloop.support.FullStack;

@FullStack
class DraftsTest extends DraftsContract {}
