package io.journeyloop.journey;

import io.journeyloop.support.OnMySql;

@OnMySql
class JourneyInstanceOnMySqlTest extends JourneyInstanceContract {}
