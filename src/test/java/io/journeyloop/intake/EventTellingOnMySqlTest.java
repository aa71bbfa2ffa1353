package io.journeyloop.intake;

import io.journeyloop.support.OnMySql;

@OnMySql
class EventTellingOnMySqlTest extends EventTellingContract {}
