package io.journeyloop.metrics;

import io.journeyloop.support.OnMySql;

@OnMySql
class BreakpointAnalysisOnMySqlTest extends BreakpointAnalysisContract {}
