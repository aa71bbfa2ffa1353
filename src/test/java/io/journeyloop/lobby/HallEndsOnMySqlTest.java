package io.journeyloop.lobby;

import io.journeyloop.support.OnMySql;

@OnMySql
class HallEndsOnMySqlTest extends HallEndsContract {}
