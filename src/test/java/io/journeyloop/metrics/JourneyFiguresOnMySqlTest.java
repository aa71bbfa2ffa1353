package io.journeyloop.metrics;

import io.journeyloop.support.OnMySql;

@OnMySql
class JourneyFiguresOnMySqlTest extends JourneyFiguresContract {}
