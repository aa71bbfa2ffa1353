package io.journeyloop.contact;

import io.journeyloop.support.OnMySql;

@OnMySql
class AssignmentChangesOnMySqlTest extends AssignmentChangesContract {}
