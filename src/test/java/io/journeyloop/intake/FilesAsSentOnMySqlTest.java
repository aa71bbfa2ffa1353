package io.journeyloop.intake;

import io.journeyloop.support.OnMySql;

@OnMySql
class FilesAsSentOnMySqlTest extends FilesAsSentContract {}
