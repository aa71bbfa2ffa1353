package io.journeyloop.studio;

import io.journeyloop.support.OnMySql;

@OnMySql
class SideDraftsOnMySqlTest extends SideDraftsContract {}
