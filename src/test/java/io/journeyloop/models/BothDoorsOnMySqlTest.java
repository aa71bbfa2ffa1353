package io.journeyloop.models;

import io.journeyloop.support.OnMySql;

@OnMySql
class BothDoorsOnMySqlTest extends BothDoorsContract {}
