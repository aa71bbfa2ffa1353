package io.journeyloop.journey;

import io.journeyloop.support.OnMySql;

@OnMySql
class RememberedRaceOnMySqlTest extends RememberedRaceContract {}
