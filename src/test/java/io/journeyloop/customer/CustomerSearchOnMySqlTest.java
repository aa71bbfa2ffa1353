package io.journeyloop.customer;

import io.journeyloop.support.OnMySql;

@OnMySql
class CustomerSearchOnMySqlTest extends CustomerSearchContract {}
