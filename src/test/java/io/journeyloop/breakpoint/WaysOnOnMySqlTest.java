package io.journeyloop.breakpoint;

import io.journeyloop.support.OnMySql;

@OnMySql
class WaysOnOnMySqlTest extends WaysOnContract {}
