package io.journeyloop.worklist;

import io.journeyloop.support.FullStack;

@FullStack
class TaskCountsOnH2Test extends TaskCountsContract {

    /** The embedded database serves one. */
    @Override
    int nodes() {
        return 1;
    }
}
