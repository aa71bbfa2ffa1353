package io.journeyloop.breakpoint;

import io.journeyloop.support.OnMySql;

@OnMySql
class ReturnPathsOnMySqlTest extends ReturnPathsContract {}
