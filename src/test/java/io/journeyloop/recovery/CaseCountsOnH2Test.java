package io.journeyloop.recovery;

import io.journeyloop.support.FullStack;

@FullStack
class CaseCountsOnH2Test extends CaseCountsContract {

    /** The embedded database serves one. */
    @Override
    int nodes() {
        return 1;
    }
}
