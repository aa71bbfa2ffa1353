package io.journeyloop.recovery;

import io.journeyloop.support.OnMySql;

@OnMySql
class CasePeopleOnMySqlTest extends CasePeopleContract {}
