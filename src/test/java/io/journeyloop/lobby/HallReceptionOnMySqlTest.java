package io.journeyloop.lobby;

import io.journeyloop.support.OnMySql;

@OnMySql
class HallReceptionOnMySqlTest extends HallReceptionContract {}
