package io.journeyloop.recovery;

import io.journeyloop.support.OnMySql;

@OnMySql
class GoodwillOnMySqlTest extends GoodwillContract {}
