package io.journeyloop.customer;

import io.journeyloop.support.OnMySql;

@OnMySql
class CounterCodesOnMySqlTest extends CounterCodesContract {}
