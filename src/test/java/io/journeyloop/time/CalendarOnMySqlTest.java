package io.journeyloop.time;

import io.journeyloop.support.OnMySql;

@OnMySql
class CalendarOnMySqlTest extends CalendarContract {}
