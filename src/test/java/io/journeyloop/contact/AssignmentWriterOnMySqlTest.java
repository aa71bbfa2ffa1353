package io.journeyloop.contact;

import io.journeyloop.support.OnMySql;

@OnMySql
class AssignmentWriterOnMySqlTest extends AssignmentWriterContract {}
