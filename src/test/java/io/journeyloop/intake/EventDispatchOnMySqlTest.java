package io.journeyloop.intake;

import io.journeyloop.support.OnMySql;

@OnMySql
class EventDispatchOnMySqlTest extends EventDispatchContract {}
