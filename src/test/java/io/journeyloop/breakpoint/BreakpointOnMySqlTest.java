package io.journeyloop.breakpoint;

import io.journeyloop.support.OnMySql;

@OnMySql
class BreakpointOnMySqlTest extends BreakpointContract {}
