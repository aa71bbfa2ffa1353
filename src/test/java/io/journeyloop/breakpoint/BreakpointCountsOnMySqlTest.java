package io.journeyloop.breakpoint;

import io.journeyloop.support.OnMySql;

@OnMySql
class BreakpointCountsOnMySqlTest extends BreakpointCountsContract {}
