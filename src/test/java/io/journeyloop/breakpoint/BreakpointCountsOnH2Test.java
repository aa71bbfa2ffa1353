package io.journeyloop.breakpoint;

import io.journeyloop.support.FullStack;

@FullStack
class BreakpointCountsOnH2Test extends BreakpointCountsContract {

    /** The embedded database serves one. */
    @Override
    int nodes() {
        return 1;
    }
}
