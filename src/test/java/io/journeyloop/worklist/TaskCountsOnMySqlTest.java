package io.journeyloop.worklist;

import io.journeyloop.support.OnMySql;

@OnMySql
class TaskCountsOnMySqlTest extends TaskCountsContract {}
