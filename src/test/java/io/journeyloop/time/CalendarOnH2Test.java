package io.journeyloop.time;

import io.journeyloop.support.FullStack;

@FullStack
class CalendarOnH2Test extends CalendarContract {}
