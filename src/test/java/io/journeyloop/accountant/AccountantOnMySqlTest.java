package io.journeyloop.accountant;

import io.journeyloop.support.OnMySql;

@OnMySql
class AccountantOnMySqlTest extends AccountantContract {}
