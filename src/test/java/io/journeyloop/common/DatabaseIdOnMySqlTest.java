package io.journeyloop.common;

import io.journeyloop.support.OnMySql;

@OnMySql
class DatabaseIdOnMySqlTest extends DatabaseIdContract {}
