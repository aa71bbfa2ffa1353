package io.journeyloop.recovery;

import io.journeyloop.support.OnMySql;

@OnMySql
class CaseOrderOnMySqlTest extends CaseOrderContract {}
