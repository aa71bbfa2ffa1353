package io.journeyloop.recovery;

import io.journeyloop.support.OnMySql;

@OnMySql
class CaseCountsOnMySqlTest extends CaseCountsContract {}
