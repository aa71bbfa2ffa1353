package io.journeyloop.intake;

import io.journeyloop.support.OnMySql;

@OnMySql
class EventOnMySqlTest extends EventContract {}
