package io.journeyloop.staff;

import io.journeyloop.support.OnMySql;

@OnMySql
class AuditListOnMySqlTest extends AuditListContract {}
